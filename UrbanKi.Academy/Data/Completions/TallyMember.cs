namespace UrbanKi.Academy.Data.Completions;

/// <summary>Somebody who counts in a report's figures, as they were on the day. Names and number are empty where nobody asks for an order.</summary>
/// <param name="UnitId">Null for none.</param>
internal sealed record TallyMember(Guid PersonId, Guid? UnitId, string Surname, string GivenName, string? PersonnelNumber);
