namespace UrbanKi.Academy.Data.Systems;

/// <summary>Somebody who can be ticked in a list: name and unit, nothing about learning.</summary>
public sealed record PickLine(Guid PersonId, string? PersonnelNumber, string Surname, string GivenName, string? Unit);
