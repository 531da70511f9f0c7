namespace UrbanKi.Academy.People;

/// <summary>Name and place of a unit from one day until the day before another, so that a report for a past day shows what was true then.</summary>
public sealed class UnitDetail : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid UnitId { get; init; }
    public required string Name { get; set; }
    public Guid? ParentId { get; set; }
    /// <summary>The keys from the root down to this unit, each followed by "/": "bauen/tiefbau/". A unit's sub-units begin with its path.</summary>
    public required string Path { get; set; }
    public required DateOnly ValidFrom { get; init; }
    /// <summary>The first day on which it no longer holds; null while it does.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The unit's key: the last part of the path.</summary>
    public string Key => Path.TrimEnd('/').Split('/')[^1];

    /// <summary>How deep it lies in the tree; 0 at the top.</summary>
    public int Depth => Path.AsSpan().Count('/') - 1;

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo > day);
}
