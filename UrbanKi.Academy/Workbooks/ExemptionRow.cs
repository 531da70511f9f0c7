namespace UrbanKi.Academy.Workbooks;

/// <summary>Somebody need not do a course for a time, and why.</summary>
public sealed record ExemptionRow(string? PersonnelNumber, string Surname, string GivenName, string? Unit, string Course, string CourseId, DateOnly From, DateOnly? Until, string Reason, string? GrantedBy);
