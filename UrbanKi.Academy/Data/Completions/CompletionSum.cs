namespace UrbanKi.Academy.Data.Completions;

/// <summary>A unit and course in figures. What counts where is decided by <see cref="Learning.FigurePart"/>; what is neither completed nor overdue is open.</summary>
/// <param name="UnitPath">Tells units of the same name apart; null for people without a unit.</param>
/// <param name="Required">Those who are asked for it on the day.</param>
/// <param name="People">All who have anything to do with the course, asked for it or not.</param>
/// <param name="Shown">Those of them that status and period let through.</param>
public sealed record CompletionSum(string? UnitPath, string? Unit, string CourseId, int Required, int Completed, int Overdue, int People, int Shown);
