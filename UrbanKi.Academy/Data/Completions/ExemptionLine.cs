namespace UrbanKi.Academy.Data.Completions;

/// <summary>Somebody need not do a course on the report's day.</summary>
/// <param name="GrantedBy">A name as it was on the day; null for the program.</param>
public sealed record ExemptionLine(string? PersonnelNumber, string Surname, string GivenName, string? Unit, string CourseId, DateOnly From, DateOnly? Until, string Reason, string? GrantedBy);
