namespace UrbanKi.Academy.Learning.Groups;

/// <summary>Somebody who was asked for a course and is in no group yet.</summary>
/// <param name="UnitPath">Empty for somebody without a unit.</param>
public sealed record Waiting(Guid PersonId, string UnitPath);

/// <summary>A group to be.</summary>
/// <param name="UnitPath">Of the unit that all of them belong to, perhaps by its sub-units; empty for the whole organisation.</param>
public sealed record Gathered(string UnitPath, IReadOnlyList<Guid> People);

/// <summary>Makes groups out of those who wait: unit by unit from the leaves of the tree upwards; where too few are left over, they go along with the unit above. Whoever is left over at the top waits for the next month. What anybody learned plays no part in it.</summary>
public static class Gathering
{
    public static IReadOnlyList<Gathered> Of(IEnumerable<Waiting> waiting, int smallest)
    {
        var groups = new List<Gathered>();
        var left = waiting.GroupBy(one => one.UnitPath).ToDictionary(unit => unit.Key, unit => unit.Select(one => one.PersonId).ToList(), StringComparer.Ordinal);
        for (var depth = left.Keys.Select(DepthOf).DefaultIfEmpty(0).Max(); depth >= 0; depth--)
            foreach (var path in left.Keys.Where(path => DepthOf(path) == depth).Order(StringComparer.Ordinal).ToList())
            {
                left.Remove(path, out var people);
                if (people!.Count >= smallest) groups.Add(new(path, people));
                else if (depth > 0)
                {
                    var above = Above(path);
                    if (left.TryGetValue(above, out var already)) already.AddRange(people);
                    else left[above] = people;
                }
            }
        return groups;
    }

    /// <summary>0 for the whole organisation.</summary>
    private static int DepthOf(string path) => path.AsSpan().Count('/');

    /// <summary>"bauen/tiefbau/" lies in "bauen/", and that in "".</summary>
    private static string Above(string path) => path[..(path.TrimEnd('/').LastIndexOf('/') + 1)];
}
