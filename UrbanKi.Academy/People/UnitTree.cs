namespace UrbanKi.Academy.People;

/// <summary>The units as they are today, and how the tree is changed: from today on, so that reports for days past keep their names and places.</summary>
/// <param name="units">All units of the organisation, with their details.</param>
public sealed class UnitTree(IReadOnlyList<Unit> units, DateOnly today)
{
    private readonly Dictionary<Guid, Unit> known = units.ToDictionary(unit => unit.Id);

    /// <summary>As it is now; null for one that is no more.</summary>
    public static UnitDetail? Now(Unit? unit) => unit?.Details.SingleOrDefault(detail => detail.ValidTo is null);

    public Unit? Find(string? key) => units.FirstOrDefault(unit => unit.Key == key && Now(unit) is not null);

    public Unit? Parent(Unit unit) => Now(unit)?.ParentId is { } id ? known.GetValueOrDefault(id) : null;

    /// <summary>Those right beneath a unit; null for those at the top.</summary>
    public IEnumerable<Unit> Beneath(Unit? unit) => units.Where(other => Now(other) is { } detail && detail.ParentId == unit?.Id);

    /// <summary>Whether a unit is another one or lies somewhere beneath it.</summary>
    public static bool IsWithin(Unit unit, Unit other) => Now(unit) is { } one && Now(other) is { } place && one.Path.StartsWith(place.Path, StringComparison.Ordinal);

    /// <summary>Whether a neighbour is called so already: a path of names must mean one unit.</summary>
    /// <param name="itself">Doesn't count as its own neighbour.</param>
    public bool HasNeighbour(string name, Unit? parent, Unit? itself) => Beneath(parent).Any(other => other != itself && Now(other)!.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public Unit Add(Guid organisationId, string key, string name, Unit? parent)
    {
        var unit = new Unit { OrganisationId = organisationId, Key = key };
        unit.Change(name, Now(parent), today);
        return unit;
    }

    /// <summary>Gives a unit a name and a place; what lies beneath goes along.</summary>
    /// <returns>Those that are somewhere else now.</returns>
    public IReadOnlyList<Unit> Change(Unit unit, string name, Unit? parent)
    {
        if (parent is not null && IsWithin(parent, unit)) throw new ArgumentException("A unit can't lie beneath itself.", nameof(parent));
        // Asked before it moves: afterwards nothing lies where it was.
        var beneath = Beneath(unit).ToList();
        var before = Now(unit)!.Path;
        if (unit.Change(name, Now(parent), today).Path == before) return [];
        return [unit, .. beneath.SelectMany(other => Follow(other, unit))];
    }

    private IEnumerable<Unit> Follow(Unit unit, Unit parent)
    {
        var beneath = Beneath(unit).ToList();
        unit.Change(Now(unit)!.Name, Now(parent), today);
        return [unit, .. beneath.SelectMany(other => Follow(other, unit))];
    }
}
