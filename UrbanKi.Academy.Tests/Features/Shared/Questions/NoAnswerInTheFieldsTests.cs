using Bunit;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Shared.Questions;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Shared.Questions;

/// <summary>Two questions that look the same and differ in what is right give the same fields: so the fields can't tell.</summary>
public sealed class NoAnswerInTheFieldsTests : ComponentTest
{
    private void AssertSame(Question one, Arrangement arrangement, Question other, Arrangement otherArrangement)
    {
        var markup = Markup(one, arrangement);
        Assert.Equal(markup, Markup(other with { ExplanationHtml = "<p>Because!</p>" }, otherArrangement));
        Assert.DoesNotContain("Because", markup, StringComparison.Ordinal);
    }

    private string Markup(Question question, Arrangement arrangement) =>
        Render<QuestionFields>(fields => fields.Add(part => part.Sheet, QuestionSheet.For(question, arrangement, null, "q"))).Markup;

    [Theory, InlineData(false), InlineData(true)]
    public void Of_a_choice(bool isMultiple)
    {
        var one = SampleQuestions.Choice("c", isMultiple, ("a", true), ("b", false), ("c", false));
        var other = one with { Options = [one.Options[0] with { IsRight = false, FeedbackHtml = "No" }, one.Options[1], one.Options[2] with { IsRight = true, FeedbackHtml = "Yes" }] };
        AssertSame(one, Arrangement.For(one, 5), other, Arrangement.For(other, 5));
        // Nor where the author wrote it: the same options in another order, arranged to look the same.
        var moved = one with { Options = [one.Options[2], one.Options[0], one.Options[1]] };
        AssertSame(one, Arrangement.Of(0, 1, 2), moved, Arrangement.Of(1, 2, 0));
    }

    [Fact]
    public void Of_an_ordering() => AssertSame(
        SampleQuestions.Order("o", "a", "b", "c"), Arrangement.Of(1, 2, 0),
        SampleQuestions.Order("o", "c", "a", "b"), Arrangement.Of(2, 0, 1));

    [Fact]
    public void Of_a_matching() => AssertSame(
        SampleQuestions.Match("m", ("a", "1"), ("b", "2"), ("c", "3")), Arrangement.Of(2, 0, 1),
        SampleQuestions.Match("m", ("a", "3"), ("b", "1"), ("c", "2")), Arrangement.Of(0, 1, 2));

    [Fact]
    public void Of_words_numbers_and_gaps()
    {
        var none = Arrangement.Of();
        AssertSame(SampleQuestions.ShortText, none, SampleQuestions.ShortText with { Accepted = ["etwas ganz anderes"] }, none);
        AssertSame(SampleQuestions.Number, none, SampleQuestions.Number with { From = -1, To = 1.25m, Written = "-1..1.25" }, none);
        AssertSame(SampleQuestions.Gaps, none, SampleQuestions.Gaps with { Parts = [SampleQuestions.Gaps.Parts[0], new Gap(["x"]), SampleQuestions.Gaps.Parts[2], new Gap(["ein langes Wort"]), SampleQuestions.Gaps.Parts[4]] }, none);
    }
}
