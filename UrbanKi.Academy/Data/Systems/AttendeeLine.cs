namespace UrbanKi.Academy.Data.Systems;

/// <summary>Somebody who took part in a measure, as they are called today.</summary>
public sealed record AttendeeLine(Guid Id, Guid PersonId, string? PersonnelNumber, string Surname, string GivenName, string? Unit);
