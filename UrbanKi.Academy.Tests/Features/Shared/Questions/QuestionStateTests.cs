using Bunit;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Shared.Questions;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Shared.Questions;

public sealed class QuestionStateTests : ComponentTest
{
    private static QuestionOutcome OutcomeOf(Question question, Response? response) =>
        QuestionSheet.For(question, Arrangement.Plain(question), response, "q").Outcome;

    [Theory]
    [InlineData(QuestionOutcome.Right, "Richtig", "Right", "success", "done")]
    [InlineData(QuestionOutcome.PartlyRight, "Teilweise richtig", "Partly right", "info", "info")]
    [InlineData(QuestionOutcome.NotRight, "Nicht richtig", "Not right", "danger", "late")]
    [InlineData(QuestionOutcome.Unscored, "Ohne Wertung", "Not scored", "edit", "open")]
    [InlineData(QuestionOutcome.Unanswered, "Nicht beantwortet", "Not answered", "question-mark", "open")]
    public void Says_in_a_word_how_it_went(QuestionOutcome outcome, string german, string english, string icon, string colour)
    {
        foreach (var (language, word) in new[] { ("de", german), ("en", english) })
        {
            Speak(language);
            Render<QuestionState>(state => state.Add(part => part.Outcome, outcome)).MarkupMatches(
                $"""<span class="ac-status ac-status--{colour}"><span class="kern-icon kern-icon--{icon} ac-i ac-i--s" aria-hidden="true"></span>{word}</span>""");
        }
    }

    [Fact]
    public void Knows_right_from_partly_right_from_wrong()
    {
        Assert.Equal(QuestionOutcome.Right, OutcomeOf(SampleQuestions.Multiple, new("0", "2")));
        Assert.Equal(QuestionOutcome.PartlyRight, OutcomeOf(SampleQuestions.Multiple, new("0")));
        Assert.Equal(QuestionOutcome.NotRight, OutcomeOf(SampleQuestions.Multiple, new("1")));
        Assert.Equal(QuestionOutcome.Right, OutcomeOf(SampleQuestions.Ordering, new("1", "2", "3")));
        Assert.Equal(QuestionOutcome.Unscored, OutcomeOf(SampleQuestions.Reflection, new("etwas")));
    }

    [Fact]
    public void Takes_no_tick_for_an_answer_and_an_empty_field_for_none()
    {
        Assert.Equal(QuestionOutcome.NotRight, OutcomeOf(SampleQuestions.Multiple, Response.Empty));
        Assert.Equal(QuestionOutcome.Unanswered, OutcomeOf(SampleQuestions.Multiple, null));
        Assert.Equal(QuestionOutcome.Unanswered, OutcomeOf(SampleQuestions.ShortText, Response.Empty));
    }

    [Theory]
    [InlineData("<p>Ein <em>Satz</em>.</p>", "Ein <em>Satz</em>.")]
    [InlineData(" Ein Satz. ", "Ein Satz.")]
    [InlineData("<p>Eins.</p><p>Zwei.</p>", "<p>Eins.</p><p>Zwei.</p>")]
    [InlineData("<ul><li>Eins</li></ul>", "<ul><li>Eins</li></ul>")]
    public void Frees_a_single_paragraph_of_its_tags(string html, string expected) => Assert.Equal(expected, SheetHtml.Inline(html));
}
