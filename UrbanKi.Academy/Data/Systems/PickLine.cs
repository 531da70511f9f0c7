namespace UrbanKi.Academy.Data.Systems;

/// <summary>Somebody who can be ticked in a list: name and unit, nothing about learning.</summary>
public sealed record PickLine
{
    public required Guid PersonId { get; init; }
    public required string? PersonnelNumber { get; init; }
    public required string Surname { get; init; }
    public required string GivenName { get; init; }
    public required string? Unit { get; init; }
}
