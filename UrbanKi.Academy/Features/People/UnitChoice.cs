using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.People;

/// <summary>Units as they stand in a list to choose from: along the tree, each beneath the one above it.</summary>
public static class UnitChoice
{
    private const char Indent = '\u2003';

    /// <summary>Key and name; sub-units are indented.</summary>
    public static IReadOnlyList<(string Key, string Title)> Indented(IReadOnlyList<UnitDetail> units)
    {
        var shallowest = units.Count == 0 ? 0 : units.Min(unit => unit.Depth);
        return [.. Sorted(units).Select(unit => (unit.Key, new string(Indent, unit.Depth - shallowest) + unit.Name))];
    }

    /// <summary>Each unit after the one above it, neighbours by name.</summary>
    public static IReadOnlyList<UnitDetail> Sorted(IReadOnlyList<UnitDetail> units)
    {
        var known = units.Select(unit => unit.UnitId).ToHashSet();
        var beneath = units.ToLookup(unit => unit.ParentId is { } parent && known.Contains(parent) ? parent : Guid.Empty);
        var sorted = new List<UnitDetail>(units.Count);
        Add(Guid.Empty);
        return sorted;

        void Add(Guid parent)
        {
            foreach (var unit in beneath[parent].OrderBy(unit => unit.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(unit => unit.Key, StringComparer.Ordinal))
            {
                sorted.Add(unit);
                Add(unit.UnitId);
            }
        }
    }

    /// <summary>The units that whoever sees this part of the tree sees; null for all.</summary>
    public static IReadOnlyList<UnitDetail> Within(this IEnumerable<UnitDetail> units, string? scope) =>
        [.. units.Where(unit => unit.ValidTo is null && (scope is null || unit.Path.StartsWith(scope, StringComparison.Ordinal)))];

    /// <summary>The names from the top down: "Bauen / Tiefbau"; null without a unit.</summary>
    public static string? PathOf(this IEnumerable<UnitDetail> units, Guid? unitId)
    {
        var known = units.Where(unit => unit.ValidTo is null).ToDictionary(unit => unit.UnitId);
        var names = new List<string>();
        for (var id = unitId; id is { } there && known.Remove(there, out var unit); id = unit.ParentId) names.Insert(0, unit.Name);
        return names.Count == 0 ? null : string.Join(" / ", names);
    }
}
