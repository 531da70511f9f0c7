namespace UrbanKi.Academy.People;

/// <summary>A part of an organisation; units form a tree.</summary>
public sealed class Unit : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public Guid? ParentId { get; set; }
    /// <summary>What reports and files call it; unique in its organisation.</summary>
    public required string Key { get; set; }
    public required string Name { get; set; }
    /// <summary>The keys from the root down to this unit, each followed by "/": "bauen/tiefbau/". A unit's sub-units begin with its path.</summary>
    public required string Path { get; set; }
}
