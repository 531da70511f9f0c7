namespace UrbanKi.Academy.Workbooks.Evidence;

/// <summary>A user of a system who has had no measure.</summary>
public sealed record GapRow(string System, string SystemId, string? PersonnelNumber, string Surname, string GivenName, string? Unit);
