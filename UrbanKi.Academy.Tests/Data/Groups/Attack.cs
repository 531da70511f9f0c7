namespace UrbanKi.Academy.Tests.Data.Groups;

/// <summary>
/// Somebody who knows exactly who belongs to what is told, writes down everything that is told, and compares: what is in the larger and not in the smaller, what was there last month and is not
/// there now. Each fact says that between so many and so many of some people have something.
/// </summary>
internal sealed class Attack
{
    /// <summary>What is known of one thing, such as a course: which people, and how many of them at least and at most.</summary>
    private readonly Dictionary<string, Dictionary<string, (HashSet<Guid> People, int Least, int Most)>> known = [];

    /// <param name="subject">What the people have or have not. Facts of the same subject are compared.</param>
    public void Learn(string subject, IEnumerable<Guid> people, int least, int most)
    {
        var set = people.ToHashSet();
        if (set.Count == 0) return;
        if (!known.TryGetValue(subject, out var facts)) known[subject] = facts = [];
        Note(facts, set, least, most);
    }

    public int Facts => known.Values.Sum(facts => facts.Count);

    /// <summary>Whoever is found out: each of a few people or one of them, with what is known of them.</summary>
    /// <param name="smallest">Of fewer people nothing exact may be known.</param>
    public IReadOnlyList<string> Find(int smallest)
    {
        var found = new List<string>();
        foreach (var (subject, facts) in known)
        {
            // Differences of differences, too.
            for (var round = 0; round < 2; round++) Compare(facts);
            found.AddRange(facts.Values.Where(fact => fact.Most == 0 || fact.Least == fact.People.Count || (fact.People.Count < smallest && fact.Least == fact.Most))
                .Select(fact => $"{subject}: of {fact.People.Count} between {fact.Least} and {fact.Most}"));
            // What contradicts itself would be a mistake of this test, and hide what it looks for.
            Assert.All(facts.Values, fact => Assert.True(fact.Least <= fact.Most, $"{subject}: of {fact.People.Count} between {fact.Least} and {fact.Most}"));
        }
        return found;
    }

    private static void Compare(Dictionary<string, (HashSet<Guid> People, int Least, int Most)> facts)
    {
        var all = facts.Values.OrderBy(fact => fact.People.Count).ToList();
        foreach (var small in all)
            foreach (var large in all)
            {
                var both = small.People.Intersect(large.People).ToHashSet();
                if (both.Count == 0)
                {
                    // Side by side: together.
                    if (all.Count < 60) Note(facts, [.. small.People, .. large.People], small.Least + large.Least, small.Most + large.Most);
                    continue;
                }
                if (both.Count == small.People.Count && small.People.Count < large.People.Count)
                    Note(facts, [.. large.People.Except(small.People)], large.Least - small.Most, large.Most - small.Least);
                else if (both.Count < small.People.Count)
                {
                    // Neither holds the other: what the parts can be at most and at least.
                    var (onlySmall, onlyLarge) = (small.People.Count - both.Count, large.People.Count - both.Count);
                    Note(facts, both, Math.Max(small.Least - onlySmall, large.Least - onlyLarge), Math.Min(small.Most, large.Most));
                    Note(facts, [.. small.People.Except(both)], small.Least - Math.Min(both.Count, large.Most), small.Most - Math.Max(0, large.Least - onlyLarge));
                    Note(facts, [.. large.People.Except(both)], large.Least - Math.Min(both.Count, small.Most), large.Most - Math.Max(0, small.Least - onlySmall));
                }
            }
    }

    private static void Note(Dictionary<string, (HashSet<Guid> People, int Least, int Most)> facts, HashSet<Guid> people, int least, int most)
    {
        var key = string.Join(' ', people.Order());
        (least, most) = (Math.Max(0, least), Math.Min(people.Count, most));
        // What says nothing need not be compared any further.
        if (least == 0 && most == people.Count && !facts.ContainsKey(key)) return;
        facts[key] = facts.TryGetValue(key, out var before) ? (people, Math.Max(before.Least, least), Math.Min(before.Most, most)) : (people, least, most);
    }
}
