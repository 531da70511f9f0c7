using Bunit;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Shared.Questions;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Shared.Questions;

public sealed class QuestionReviewTests : ComponentTest
{
    public static TheoryData<string, string> EveryTypeInBothLanguages => [.. SampleQuestions.All.SelectMany(question => new[] { (question.Id, "de"), (question.Id, "en") })];

    private IRenderedComponent<QuestionReview> Show(Question question, Response? response, bool showsText = false, Arrangement? arrangement = null) =>
        Render<QuestionReview>(review => review
            .Add(part => part.Sheet, QuestionSheet.For(question, arrangement ?? Arrangement.Plain(question), response, "q1"))
            .Add(part => part.ShowsText, showsText));

    /// <summary>The boxes as lines: "+" right, "-" wrong, "" neither; then what they say.</summary>
    private string[] Boxes(Question question, Response? response, Arrangement? arrangement = null) =>
        [.. Show(question, response, arrangement: arrangement).FindAll("li.ac-option").Select(box =>
            (box.ClassList.Contains("is-right") ? "+ " : box.ClassList.Contains("is-wrong") ? "- " : "")
            + string.Join(" | ", box.QuerySelector(".ac-option__text")!.ChildNodes.Select(node => node.TextContent.Trim()).Where(text => text.Length > 0)))];

    [Theory, MemberData(nameof(EveryTypeInBothLanguages))]
    public void Says_everything_in_words(string id, string language)
    {
        Speak(language);
        var question = SampleQuestions.All.Single(question => question.Id == id) with { ExplanationHtml = "<p>Darum.</p>" };
        foreach (var response in new[] { null, Response.Empty, new("1"), new("0", "1"), new Response("2", "1", "0") })
        {
            var shown = Show(question, response, showsText: true);
            Assert.DoesNotContain("Question_", shown.Markup, StringComparison.Ordinal);
            Assert.Empty(shown.FindAll("[style], script, input, select, textarea"));
            Assert.Equal(question.PlainText, shown.Find("h2#q1-text").TextContent);
            Assert.Equal(language == "de" ? "Erklärung" : "Explanation", shown.Find(".ac-explain h3").TextContent);
            Assert.NotEmpty(shown.FindAll("li.ac-option, .ac-review__note"));
        }
    }

    [Fact]
    public void Marks_the_own_and_the_right_option_with_sign_word_and_feedback()
    {
        var question = SampleQuestions.Choice("c", false, ("Ja", false), ("Nein", true));
        question = question with { Options = [question.Options[0] with { FeedbackHtml = "<p>Leider.</p>" }, question.Options[1]] };
        Show(question, new("0")).MarkupMatches("""
            <ul class="ac-options" aria-label="Ihre Antwort und die richtige Antwort">
              <li class="ac-option is-answered is-wrong"><span class="ac-option__mark"><span class="kern-icon kern-icon--close ac-i ac-i--s" aria-hidden="true"></span></span>
                <div class="ac-option__text"><span class="ac-option__tag">Ihre Antwort – noch nicht ganz</span>Ja<div class="ac-option__why"><p>Leider.</p></div></div></li>
              <li class="ac-option is-answered is-right"><span class="ac-option__mark"><span class="kern-icon kern-icon--check ac-i ac-i--s" aria-hidden="true"></span></span>
                <div class="ac-option__text"><span class="ac-option__tag">Richtig</span>Nein</div></li>
            </ul>
            """);
    }

    [Fact]
    public void Tells_what_should_have_been_ticked_too() => Assert.Equal(
        ["+ Ihre Antwort – richtig | Köln", "- Ihre Antwort – noch nicht ganz | Wien", "+ Richtig, aber nicht angekreuzt | Jena", "Bern", "Graz"],
        Boxes(SampleQuestions.Multiple, new("0", "1")));

    [Fact]
    public void Says_so_if_no_option_is_right() =>
        Assert.Equal("Keine dieser Antworten ist richtig.", Show(SampleQuestions.Choice("k", true, ("a", false)), Response.Empty).Find(".ac-note").TextContent.Trim());

    [Fact]
    public void Lists_an_ordering_as_it_should_be_with_the_own_places() => Assert.Equal(
        ["+ Gehört auf Platz 1 | Aufstehen | Ihre Antwort: Platz 1 – richtig", "- Gehört auf Platz 2 | Frühstücken | Ihre Antwort: Platz 3 – noch nicht ganz", "- Gehört auf Platz 3 | Zur Arbeit gehen | Nicht beantwortet"],
        Boxes(SampleQuestions.Ordering, new("1", "3")));

    [Fact]
    public void Sets_own_pairs_against_the_right_ones() => Assert.Equal(
        ["+ Hund | Ihre Antwort: bellt – richtig", "- Katze | Ihre Antwort: heult – noch nicht ganz | Richtig: miaut", "- Wolf | Nicht beantwortet | Richtig: heult"],
        Boxes(SampleQuestions.Matching, new("0", "2")));

    [Fact]
    public void Sets_own_gaps_against_the_right_ones_and_shows_the_whole_sentence()
    {
        Assert.Equal(["+ Lücke 1 von 2 | Ihre Antwort: texten – richtig", "- Lücke 2 von 2 | Ihre Antwort: Zufall – noch nicht ganz | Richtig: Regeln"], Boxes(SampleQuestions.Gaps, new("texten", "Zufall")));
        Assert.Equal("Ein Modell lernt aus Daten und nicht aus Regeln.", Show(SampleQuestions.Gaps, null).Find(".ac-review__text").TextContent);
    }

    [Fact]
    public void Shows_the_own_word_or_number_and_what_is_accepted()
    {
        Assert.Equal(["- Ihre Antwort – noch nicht ganz | Allee", "+ Richtig | Hauptstraße | Auch richtig: Hauptstr."], Boxes(SampleQuestions.ShortText, new("Allee")));
        Assert.Equal(["+ Ihre Antwort – richtig | hauptstr."], Boxes(SampleQuestions.ShortText, new("hauptstr.")));
        Assert.Equal(["- Ihre Antwort – noch nicht ganz | 7", "+ Richtig | 40 – 44"], Boxes(SampleQuestions.Number with { Written = "40..44" }, new("7")));
        Assert.Equal(["+ Richtig | 42 ± 2"], Boxes(SampleQuestions.Number, null));
    }

    [Fact]
    public void Shows_a_note_as_text_and_judges_nothing() => Show(SampleQuestions.Reflection, new("<b>Bauamt</b>")).MarkupMatches(
        """<div class="ac-review__note"><strong>Ihre Notiz</strong><p>&lt;b&gt;Bauamt&lt;/b&gt;</p></div>""");

    [Fact]
    public void Calls_nothing_wrong_that_was_never_answered()
    {
        foreach (var question in SampleQuestions.All)
            Assert.DoesNotContain("is-wrong", Show(question, null).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_options_where_they_were_when_answered() => Assert.Equal(
        ["Polen", "Frankreich", "+ Richtig | Bayern", "Spanien"], Boxes(SampleQuestions.Single, null, Arrangement.Of(3, 0, 1, 2)));

    [Fact]
    public void Puts_the_way_on_behind_the_explanation()
    {
        var shown = Render<QuestionReview>(review => review
            .Add(part => part.Sheet, QuestionSheet.For(SampleQuestions.Single, Arrangement.Plain(SampleQuestions.Single), null, "q1")).AddChildContent("<a href=\"#again\">Noch einmal</a>"));
        Assert.Equal("Noch einmal", shown.Find(".ac-explain a").TextContent);
    }
}
