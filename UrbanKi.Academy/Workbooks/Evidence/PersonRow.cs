namespace UrbanKi.Academy.Workbooks.Evidence;

/// <summary>One person, one system, one measure with its date, as HR may see it: never answers, points, attempts or time spent.</summary>
/// <param name="Kind">"Course", or a name of <see cref="Learning.Systems.MeasureKind"/>.</param>
public sealed record PersonRow(string System, string SystemId, string? PersonnelNumber, string Surname, string GivenName, string? Unit, string Kind, string Title, string? CourseId, int? Version, DateOnly On, DateOnly? ValidUntil);
