namespace UrbanKi.Academy.Workbooks.Groups;

/// <summary>A group of a course and its figure, as files have it.</summary>
/// <param name="FormedOn">Everybody in it was asked by this day.</param>
/// <param name="AtLeast">So many people, rounded down.</param>
/// <param name="From">In percent, and so are those below.</param>
public sealed record GroupLine(string Unit, string Course, string CourseId, DateOnly FormedOn, int AtLeast, int From, int To, DateOnly MonthEnd);
