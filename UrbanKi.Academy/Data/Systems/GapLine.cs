namespace UrbanKi.Academy.Data.Systems;

/// <summary>A user of a system who has had no measure.</summary>
public sealed record GapLine(Guid SystemId, string System, string SystemKey, string? PersonnelNumber, string Surname, string GivenName, string? Unit);
