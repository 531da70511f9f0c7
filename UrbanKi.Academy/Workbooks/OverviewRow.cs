namespace UrbanKi.Academy.Workbooks;

/// <summary>One unit and one course: how many people must, how many have, how many are late.</summary>
public sealed record OverviewRow(string Unit, string Course, string CourseId, int Required, int Completed, int Overdue);
