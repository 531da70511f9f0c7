using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Learning.Answers;

public sealed class ScoringTests
{
    private static double Share(Question question, params string[] values) => Scoring.Share(question, new(values));

    [Fact]
    public void Gives_a_single_choice_all_or_nothing()
    {
        Assert.Equal(1, Share(SampleQuestions.Single, "1"));
        Assert.Equal(0, Share(SampleQuestions.Single, "0"));
        Assert.Equal(0, Share(SampleQuestions.Single, "0", "1"));
        Assert.Equal(0, Share(SampleQuestions.Single));
    }

    [Theory]
    [InlineData(1.0, "0", "2")]
    [InlineData(0.5, "0")]
    [InlineData(2 / 3.0, "0", "1", "2")]
    [InlineData(0.5 - 1 / 3.0, "0", "1")]
    [InlineData(0.0, "0", "1", "3")]
    [InlineData(0.0, "0", "1", "2", "3", "4")]
    [InlineData(0.0)]
    public void Takes_the_share_of_wrong_ticks_from_the_share_of_right_ones(double expected, params string[] ticked) =>
        Assert.Equal(expected, Share(SampleQuestions.Multiple, ticked), 12);

    [Fact]
    public void Wants_no_tick_where_nothing_is_right()
    {
        var question = SampleQuestions.Choice("keine", true, ("a", false), ("b", false));
        Assert.Equal(1, Share(question));
        Assert.Equal(0, Share(question, "0"));
        Assert.Equal(0, Scoring.Share(question, null));
    }

    [Fact]
    public void Takes_nothing_off_where_nothing_is_wrong()
    {
        var question = SampleQuestions.Choice("alle", true, ("a", true), ("b", true));
        Assert.Equal(0.5, Share(question, "1"));
        Assert.Equal(1, Share(question, "0", "1"));
    }

    [Fact]
    public void Counts_items_in_the_right_place()
    {
        Assert.Equal(1, Share(SampleQuestions.Ordering, "1", "2", "3"));
        Assert.Equal(1 / 3.0, Share(SampleQuestions.Ordering, "1", "3", "2"), 12);
        Assert.Equal(1 / 3.0, Share(SampleQuestions.Ordering, "1"), 12);
        Assert.Equal(0, Share(SampleQuestions.Ordering, "3", "1", "2"));
    }

    [Fact]
    public void Lets_items_that_read_the_same_change_places_but_not_share_one()
    {
        var question = SampleQuestions.Order("o", "lesen", "schreiben", "lesen");
        Assert.Equal(1, Share(question, "3", "2", "1"));
        Assert.Equal(1 / 3.0, Share(question, "1", "", "1"), 12);
    }

    [Fact]
    public void Counts_right_pairs()
    {
        Assert.Equal(1, Share(SampleQuestions.Matching, "0", "1", "2"));
        Assert.Equal(1 / 3.0, Share(SampleQuestions.Matching, "0", "2", "1"), 12);
        Assert.Equal(0, Share(SampleQuestions.Matching, "", "x", "99"));
    }

    [Fact]
    public void Accepts_either_of_two_right_sides_that_read_the_same()
    {
        var question = SampleQuestions.Match("m", ("Hund", "Tier"), ("Eiche", "Pflanze"), ("Katze", "Tier"));
        Assert.Equal(1, Share(question, "2", "1", "0"));
    }

    [Fact]
    public void Counts_right_gaps()
    {
        Assert.Equal(1, Share(SampleQuestions.Gaps, "texten", "Regeln"));
        Assert.Equal(0.5, Share(SampleQuestions.Gaps, "Daten"));
        Assert.Equal(0, Share(SampleQuestions.Gaps, "Regeln", "Daten"));
    }

    [Theory]
    [InlineData("Hauptstraße"), InlineData("  hauptSTRASSE "), InlineData("HAUPTSTRAẞE"), InlineData("hauptstr."), InlineData("Haupt\u00ADstraße")]
    public void Accepts_any_of_the_answers_however_it_is_typed(string given) => Assert.Equal(1, Share(SampleQuestions.ShortText, given));

    [Theory]
    [InlineData("Haupt straße"), InlineData("Hauptstrasse 1"), InlineData(""), InlineData(" ")]
    public void Does_not_accept_another_word(string given) => Assert.Equal(0, Share(SampleQuestions.ShortText, given));

    [Fact]
    public void Does_not_mind_how_an_umlaut_is_composed()
    {
        var question = SampleQuestions.ShortText with { Accepted = ["Tür  und\u00A0Tor"] };
        Assert.Equal(1, Share(question, "tu\u0308r und tor"));
    }

    [Fact]
    public void Weighs_a_question_by_its_points()
    {
        Assert.Equal(1.5, Scoring.Points(SampleQuestions.Gaps with { Points = 3 }, new("Daten")));
        Assert.Equal(0, Scoring.Points(SampleQuestions.Reflection, new("etwas")));
    }

    [Fact]
    public void Lets_three_thirds_be_one()
    {
        var third = (SampleQuestions.Ordering as Question, (Response?)new Response("1", "3", "2"));
        var result = Scoring.Score([third, third, third], 33);
        Assert.Equal(new(1, 3, 33, true), result);
        Assert.False(Scoring.Score([third, third, third], 34).IsPassed);
    }

    [Fact]
    public void Passes_who_reaches_the_mark_by_thirds()
    {
        // 2/3 + 2/3 + 2/3 + 1 + 1 = 4 of 5: 80 percent, though the sum of the fractions may fall short of it.
        var right = (SampleQuestions.Single as Question, (Response?)new Response("1"));
        var twoThirds = (SampleQuestions.Multiple as Question, (Response?)new Response("0", "1", "2"));
        Assert.Equal(new(4, 5, 80, true), Scoring.Score([twoThirds, twoThirds, twoThirds, right, right], 80));
    }

    [Fact]
    public void Never_shows_the_mark_to_who_missed_it()
    {
        // 1/3 short of 80 percent of 100 points: 79.67 would round to 80.
        var answers = Enumerable.Repeat((SampleQuestions.Single as Question, (Response?)new Response("1")), 79)
            .Append((SampleQuestions.Multiple, new Response("0", "1", "2")))
            .Concat(Enumerable.Repeat((SampleQuestions.Single as Question, (Response?)null), 20));
        var result = Scoring.Score(answers, 80);
        Assert.Equal((79, false), (result.Percent, result.IsPassed));
    }

    [Fact]
    public void Passes_where_nothing_is_scored()
    {
        Assert.Equal(new(0, 0, 100, true), Scoring.Score([], 80));
        Assert.Equal(new(0, 0, 100, true), Scoring.Score([(SampleQuestions.Reflection, null)], 80));
    }
}
