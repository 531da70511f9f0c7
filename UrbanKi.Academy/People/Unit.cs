namespace UrbanKi.Academy.People;

/// <summary>A part of an organisation; units form a tree. What may change over the years is in <see cref="UnitDetail"/>.</summary>
public sealed class Unit : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    /// <summary>What files and addresses call it: unique in its organisation, and never changed.</summary>
    public required string Key { get; init; }
    public List<UnitDetail> Details { get; } = [];

    /// <summary>Gives the unit another name or place in the tree from this day on. Its sub-units' paths are the caller's to follow.</summary>
    /// <param name="parent">The unit above as it is on that day; null for the top.</param>
    public UnitDetail Change(string name, UnitDetail? parent, DateOnly day)
    {
        var path = (parent?.Path ?? "") + Key + "/";
        if (Details.SingleOrDefault(detail => detail.ValidTo is null) is { } current)
        {
            if (current.Name == name && current.ParentId == parent?.UnitId && current.Path == path) return current;
            if (current.ValidFrom >= day)
            {
                (current.Name, current.ParentId, current.Path) = (name, parent?.UnitId, path);
                return current;
            }
            current.ValidTo = day;
        }
        var detail = new UnitDetail { OrganisationId = OrganisationId, UnitId = Id, Name = name, ParentId = parent?.UnitId, Path = path, ValidFrom = day };
        Details.Add(detail);
        return detail;
    }

    /// <summary>The unit is no more from this day on; past reports still know it.</summary>
    public void Close(DateOnly day)
    {
        foreach (var detail in Details.Where(detail => detail.ValidTo is null)) detail.ValidTo = day;
    }
}
