using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Learning.Answers;

public sealed class ArrangementTests
{
    // Computed by an independent program whose generator gave SplitMix64's published numbers. If one of these fails, the shuffle has
    // changed and attempts of the past would be shown in another order: change it back.
    [Theory]
    [InlineData(8, 42, "warum-pruefen", new[] { 0, 1, 6, 4, 2, 7, 3, 5 })]
    [InlineData(8, 43, "warum-pruefen", new[] { 6, 3, 7, 4, 5, 2, 1, 0 })]
    [InlineData(8, 42, "reihenfolge", new[] { 6, 0, 3, 7, 1, 5, 2, 4 })]
    [InlineData(4, ulong.MaxValue, "ü", new[] { 0, 1, 3, 2 })]
    [InlineData(0, 1, "leer", new int[0])]
    public void Shuffles_today_as_it_always_did(int count, ulong seed, string purpose, int[] expected) =>
        Assert.Equal(expected, Shuffle.Of(count, seed, purpose));

    [Fact]
    public void Shows_the_options_of_a_choice_shuffled_by_the_seed() =>
        Assert.Equal([3, 2, 1, 0], Arrangement.For(SampleQuestions.Single, 7).Order);

    [Fact]
    public void Shows_practice_choices_as_the_author_wrote_them() =>
        Assert.Equal([0, 1, 2, 3], Arrangement.Plain(SampleQuestions.Single).Order);

    [Fact]
    public void Shuffles_an_ordering_in_practice_too() =>
        Assert.Equal([2, 0, 1], Arrangement.Plain(SampleQuestions.Ordering).Order);

    [Fact]
    public void Moves_everything_on_by_one_when_chance_gave_the_right_order() =>
        Assert.Equal([1, 2, 0], Arrangement.For(SampleQuestions.Ordering, 3).Order);

    [Fact]
    public void Never_shows_an_ordering_in_the_right_order()
    {
        foreach (var size in Enumerable.Range(2, 6))
        {
            var question = SampleQuestions.Order("o", [.. Enumerable.Range(0, size).Select(item => $"item {item}")]);
            for (var seed = 0UL; seed < 300; seed++)
                Assert.NotEqual(Enumerable.Range(0, size), Arrangement.For(question, seed).Order);
        }
    }

    [Fact]
    public void Shows_every_part_once()
    {
        foreach (var question in SampleQuestions.All)
            for (var seed = 0UL; seed < 50; seed++)
                Assert.Equal(Arrangement.Plain(question).Order.Order(), Arrangement.For(question, seed).Order.Order());
    }

    [Fact]
    public void Puts_every_option_everywhere_sooner_or_later()
    {
        var counts = new int[4, 4];
        for (var seed = 0UL; seed < 4000; seed++)
        {
            var order = Arrangement.For(SampleQuestions.Single, seed).Order;
            for (var place = 0; place < 4; place++) counts[place, order[place]]++;
        }

        // Evenly, 1000 each; 150 is more than five standard deviations.
        foreach (var count in counts) Assert.InRange(count, 850, 1150);
    }

    [Fact]
    public void Arranges_a_question_in_the_same_way_in_every_language()
    {
        var english = SampleQuestions.Choice("auswahl", false, ("France", false), ("Bavaria", true), ("Spain", false), ("Poland", false));
        Assert.Equal(Arrangement.For(SampleQuestions.Single, 99).Order, Arrangement.For(english, 99).Order);
    }

    [Fact]
    public void Leaves_a_text_alone() => Assert.Empty(Arrangement.For(SampleQuestions.ShortText, 1).Order);
}
