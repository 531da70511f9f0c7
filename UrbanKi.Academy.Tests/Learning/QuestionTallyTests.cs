using CsCheck;
using UrbanKi.Academy.Learning;
using static UrbanKi.Academy.Tests.Support.Teaching;

namespace UrbanKi.Academy.Tests.Learning;

/// <summary>Figures tell of groups, never of anybody.</summary>
public sealed class QuestionTallyTests
{
    private static QuestionTally NewTally() => new() { OrganisationId = Town, CourseId = CourseId, QuestionId = "frage", Wording = "1" };

    [Fact]
    public void Nothing_is_told_before_a_group_is_complete()
    {
        var tally = NewTally();
        for (var person = 1; person < 10; person++) tally.Add([true, true], 10);
        Assert.Equal((0, 9), (tally.People, tally.WaitingPeople));
        Assert.Empty(tally.Counts);
        tally.Add([true, false], 10);
        Assert.Equal((10, 0), (tally.People, tally.WaitingPeople));
        Assert.Equal([10, 9], tally.Counts);
    }

    [Fact]
    public void A_rule_that_gets_looser_lets_out_nothing_that_came_in_under_the_stricter_one()
    {
        var tally = NewTally();
        for (var person = 0; person < 4; person++) tally.Add([true], 10);
        for (var person = 4; person < 9; person++) tally.Add([true], 5);
        Assert.Equal((0, 9), (tally.People, tally.WaitingPeople));
        tally.Add([true], 5);
        for (var person = 0; person < 5; person++) tally.Add([true], 5);
        Assert.Equal((15, 0), (tally.People, tally.WaitingPeople));
    }

    [Fact]
    public void Two_states_that_differ_are_a_whole_group_apart() =>
        Gen.Select(Gen.Bool.Array[3].Array[0, 60], Gen.Int[5, 12].Array[60]).Sample((people, sizes) =>
        {
            var (tally, before, counts) = (NewTally(), 0, Array.Empty<int>());
            foreach (var (index, traits) in people.Index())
            {
                tally.Add(traits, sizes[index]);
                if (tally.People == before) Assert.Equal(counts, tally.Counts);
                else Assert.True(tally.People - before >= sizes[index]);
                (before, counts) = (tally.People, [.. tally.Counts]);
            }
            // Nobody is lost and nobody counts twice.
            Assert.Equal(people.Length, tally.People + tally.WaitingPeople);
            for (var trait = 0; trait < 3; trait++)
                Assert.Equal(people.Count(traits => traits[trait]), tally.Counts.ElementAtOrDefault(trait) + tally.WaitingCounts.ElementAtOrDefault(trait));
        });

    [Theory]
    [InlineData(0, 10, "0 hardly anybody")]
    [InlineData(2, 10, "0 hardly anybody")]
    [InlineData(3, 10, "25")]
    [InlineData(6, 10, "50")]
    [InlineData(7, 10, "75")]
    [InlineData(8, 10, "100 nearly all")]
    [InlineData(10, 10, "100 nearly all")]
    [InlineData(13, 30, "40")]
    [InlineData(51, 100, "50")]
    [InlineData(98, 100, "100 nearly all")]
    public void A_share_is_told_coarsely(int count, int people, string told)
    {
        var share = GroupShare.Of(count, people);
        Assert.Equal(told, $"{share.Percent}{(share.IsHardlyAnybody ? " hardly anybody" : "")}{(share.IsNearlyAll ? " nearly all" : "")}");
    }

    [Fact]
    public void No_share_tells_whether_one_or_two_have_something_or_nobody() =>
        Gen.Int[5, 500].Sample(people =>
        {
            Assert.Single(Enumerable.Range(0, GroupShare.SmallestCount).Select(count => GroupShare.Of(count, people)).Distinct());
            Assert.Single(Enumerable.Range(people - GroupShare.SmallestCount + 1, GroupShare.SmallestCount).Select(count => GroupShare.Of(count, people)).Distinct());
        });

    [Theory]
    [InlineData(0, true, 0)]
    [InlineData(9, true, 0)]
    [InlineData(10, false, 10)]
    [InlineData(14, false, 10)]
    [InlineData(17, false, 15)]
    public void A_number_of_people_is_few_or_at_least_so_many(int exact, bool isFew, int atLeast) =>
        Assert.Equal((isFew, atLeast), (new Headcount(exact, 10).IsFew, new Headcount(exact, 10).AtLeast));

    [Fact]
    public void A_group_of_seven_is_at_least_seven() => Assert.Equal(7, new Headcount(8, 7).AtLeast);
}
