using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>The units as they were on the report's day, from where the reader's right to see begins.</summary>
public sealed class UnitTree
{
    private readonly Dictionary<string, UnitDetail> byPath;
    /// <summary>Of the reader's own unit; empty for the whole organisation.</summary>
    private readonly string top;
    /// <summary>Of the unit that is looked at; the top where none is.</summary>
    private readonly string here;

    public UnitTree(IEnumerable<UnitDetail> units, CompletionFilter filter)
    {
        top = filter.ScopePath ?? "";
        here = filter.UnitPath ?? top;
        byPath = units.Where(unit => unit.HoldsOn(filter.Day) && unit.Path.StartsWith(top, StringComparison.Ordinal)).ToDictionary(unit => unit.Path, StringComparer.Ordinal);
    }

    /// <summary>In the order of the tree.</summary>
    public IEnumerable<UnitDetail> All => byPath.Values.OrderBy(unit => unit.Path, StringComparer.Ordinal);

    /// <summary>From the top down to the unit that is looked at.</summary>
    public IReadOnlyList<UnitDetail> Way => [.. byPath.Values.Where(unit => here.StartsWith(unit.Path, StringComparison.Ordinal)).OrderBy(unit => unit.Path.Length)];

    /// <summary>The sums of each unit directly below with all that is below it, and of the people who are in the unit itself (null).</summary>
    public IEnumerable<(UnitDetail? Unit, IReadOnlyList<CompletionSum> Sums)> Below(IEnumerable<CompletionSum> sums) => sums.GroupBy(sum => StepOf(sum.UnitPath))
        .Select(group => (group.Key is null ? null : byPath.GetValueOrDefault(group.Key), (IReadOnlyList<CompletionSum>)[.. group]));

    /// <summary>The path of the unit directly below that leads there; null for this unit itself, and for people without one.</summary>
    private string? StepOf(string? path) => path is null || path.Length <= here.Length ? null : path[..(path.IndexOf('/', here.Length) + 1)];
}
