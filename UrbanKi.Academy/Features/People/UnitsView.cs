using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.People;

/// <summary>The tree of units, as far as this HR sees it.</summary>
public sealed record UnitsView
{
    /// <summary>Those at the top of what is seen.</summary>
    public required IReadOnlyList<UnitNode> Roots { get; init; }
    /// <summary>Whether new units may stand at the top of the tree.</summary>
    public required bool CanAddRoots { get; init; }
    public required string? Done { get; init; }

    public static readonly IReadOnlyList<string> Deeds = ["added", "changed", "removed"];

    /// <param name="counts">How many people are in each unit itself.</param>
    public static UnitsView For(IReadOnlyList<UnitDetail> units, IReadOnlyDictionary<Guid, int> counts, string? scope, string? done)
    {
        var known = units.Select(unit => unit.UnitId).ToHashSet();
        var beneath = UnitChoice.Sorted(units).ToLookup(unit => unit.ParentId is { } parent && known.Contains(parent) ? parent : Guid.Empty);
        return new() { Roots = Nodes(Guid.Empty), CanAddRoots = scope is null, Done = Deeds.Contains(done) ? done : null };

        // Whoever administers a part of the tree administers what lies in it, not the part itself.
        IReadOnlyList<UnitNode> Nodes(Guid parent) => [.. beneath[parent].Select(unit => new UnitNode(unit.Key, unit.Name, counts.GetValueOrDefault(unit.UnitId), unit.Path != scope, Nodes(unit.UnitId)))];
    }
}

/// <summary>A unit with what lies beneath it.</summary>
public sealed record UnitNode(string Key, string Name, int PeopleHere, bool CanChange, IReadOnlyList<UnitNode> Beneath)
{
    /// <summary>With those beneath.</summary>
    public int People => PeopleHere + Beneath.Sum(unit => unit.People);
}
