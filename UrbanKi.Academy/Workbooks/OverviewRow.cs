namespace UrbanKi.Academy.Workbooks;

/// <summary>One unit and one course: how many people must, how many have, how many are late.</summary>
/// <param name="UnitId">The unit's key, which tells units of the same name apart; null for people without a unit.</param>
public sealed record OverviewRow(string Unit, string Course, string CourseId, int Required, int Completed, int Overdue, string? UnitId = null);
