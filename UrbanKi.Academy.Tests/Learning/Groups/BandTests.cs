using UrbanKi.Academy.Learning.Groups;
using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Tests.Learning.Groups;

public sealed class BandTests
{
    private static IEnumerable<int> Sizes => Enumerable.Range(PrivacyProfile.SmallestGroup, 300);

    [Fact]
    public void No_step_is_narrower_than_three_people_so_none_says_all_or_nobody()
    {
        foreach (var people in Sizes)
            foreach (var step in Enumerable.Range(0, people + 1).GroupBy(count => Band.Of(count, people)))
                Assert.True(step.Count() >= Band.LeastWidth, $"{step.Key} of {people} means {string.Join(", ", step)}.");
    }

    [Fact]
    public void A_step_means_exactly_the_numbers_that_lead_to_it()
    {
        foreach (var people in Sizes)
            foreach (var step in Enumerable.Range(0, people + 1).GroupBy(count => Band.Of(count, people)))
                Assert.Equal((step.Min(), step.Max()), step.Key.CountsOf(people));
    }

    [Fact]
    public void Larger_groups_are_told_more_finely() => Assert.Equal([2, 3, 5, 10], new[] { 9, 10, 20, 40 }.Select(people => Band.Of(0, people).Steps));

    [Fact]
    public void Several_groups_together_are_told_from_their_steps_alone()
    {
        var (few, many) = (Band.Of(1, 12), Band.Of(30, 40));
        // 0 to 3 of 12 and 28 to 31... of 40: between 28 and 34 of 52.
        Assert.Equal((0, 3), few.CountsOf(12));
        Assert.Equal((28, 31), Band.Of(28, 40).CountsOf(40));
        Assert.Equal(new GroupRange(50, 70), GroupRange.Of([(few, 12), (Band.Of(28, 40), 40)]));
        Assert.Equal(new GroupRange(70, 80), GroupRange.Of([(many, 40)]));
    }
}
