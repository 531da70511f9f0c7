using UrbanKi.Academy.Learning.Groups;

namespace UrbanKi.Academy.Tests.Learning.Groups;

public sealed class GatheringTests
{
    private static IEnumerable<Waiting> People(string path, int count) => Enumerable.Range(0, count).Select(_ => new Waiting(Guid.NewGuid(), path));

    private static IReadOnlyList<(string, int)> Of(params IEnumerable<Waiting>[] waiting) => [.. Gathering.Of(waiting.SelectMany(one => one), 10).Select(group => (group.UnitPath, group.People.Count)).Order()];

    [Fact]
    public void A_unit_with_enough_people_is_a_group() => Assert.Equal([("bauen/", 10), ("soziales/", 14)], Of(People("bauen/", 10), People("soziales/", 14)));

    [Fact]
    public void Too_few_go_along_with_the_unit_above() => Assert.Equal([("bauen/", 13), ("bauen/tiefbau/", 11)], Of(People("bauen/", 4), People("bauen/hof/", 9), People("bauen/tiefbau/", 11)));

    [Fact]
    public void Those_left_over_everywhere_are_a_group_of_the_whole_town() => Assert.Equal([("", 10)], Of(People("bauen/hof/", 4), People("soziales/", 4), People("", 2)));

    [Fact]
    public void Too_few_in_the_whole_town_wait() => Assert.Empty(Of(People("bauen/hof/", 4), People("soziales/", 5)));

    [Fact]
    public void Nobody_is_in_two_groups_and_none_is_too_small()
    {
        var chance = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var waiting = Enumerable.Range(0, chance.Next(80)).Select(_ => new Waiting(Guid.NewGuid(), new[] { "", "a/", "a/b/", "a/b/c/", "a/d/", "e/", "e/f/" }[chance.Next(7)])).ToList();
            var groups = Gathering.Of(waiting, 7);
            Assert.All(groups, group => Assert.True(group.People.Count >= 7));
            var gathered = groups.SelectMany(group => group.People).ToList();
            Assert.Equal(gathered.Count, gathered.Distinct().Count());
            Assert.Empty(gathered.Except(waiting.Select(one => one.PersonId)));
            Assert.True(waiting.Count - gathered.Count < 7);
            // Each belongs to the unit that they are told under.
            Assert.All(groups, group => Assert.All(group.People, person => Assert.StartsWith(group.UnitPath, waiting.Single(one => one.PersonId == person).UnitPath, StringComparison.Ordinal)));
        }
    }
}
