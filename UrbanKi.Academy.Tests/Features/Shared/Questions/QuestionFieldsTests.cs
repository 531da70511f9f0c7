using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Bunit;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Shared.Questions;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Shared.Questions;

public sealed class QuestionFieldsTests : ComponentTest
{
    public static TheoryData<string, string> EveryTypeInBothLanguages => [.. SampleQuestions.All.SelectMany(question => new[] { (question.Id, "de"), (question.Id, "en") })];

    private IRenderedComponent<QuestionFields> Show(Question question, Response? response = null, Arrangement? arrangement = null) =>
        Render<QuestionFields>(fields => fields.Add(part => part.Sheet, QuestionSheet.For(question, arrangement ?? Arrangement.Plain(question), response, "q1")));

    private static Question Named(string id) => SampleQuestions.All.Single(question => question.Id == id);

    [Theory, MemberData(nameof(EveryTypeInBothLanguages))]
    public void Labels_every_control_and_says_everything_in_words(string id, string language)
    {
        Speak(language);
        var shown = Show(Named(id) with { HintHtml = "<p>Denken Sie nach.</p>" });

        Assert.Equal(id, shown.Find("input[type=hidden][name=question]").GetAttribute("value"));
        var controls = shown.FindAll("[name=answer]");
        Assert.NotEmpty(controls);
        foreach (var control in controls)
            Assert.NotEqual("", Assert.Single(shown.FindAll($"label[for={control.Id}]")).TextContent.Trim());
        var ids = shown.FindAll("[id]").Select(element => element.Id).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(ids, each => Assert.StartsWith("q1-", each, StringComparison.Ordinal));
        Assert.All(shown.FindAll("[aria-describedby]"), element => Assert.Contains(element.GetAttribute("aria-describedby"), ids));
        Assert.DoesNotContain("Question_", shown.Markup, StringComparison.Ordinal);
        Assert.Empty(shown.FindAll("[style], script, [onclick]"));
        Assert.NotNull(shown.Find("details .ac-callout"));
    }

    [Fact]
    public void Shows_a_single_choice() => Show(SampleQuestions.Choice("c", false, ("Ja", true), ("Nein", false)), new("1")).MarkupMatches("""
        <p class="ac-question__kind" id="q1-kind">Eine Antwort ist richtig</p>
        <fieldset aria-describedby="q1-kind">
          <legend id="q1-text">Was stimmt?</legend>
          <input type="hidden" name="question" value="c">
          <div class="ac-options">
            <div class="ac-option"><input class="kern-form-check__radio" type="radio" name="answer" id="q1-1" value="1"><label class="kern-label" for="q1-1">Ja</label></div>
            <div class="ac-option"><input class="kern-form-check__radio" type="radio" name="answer" id="q1-2" value="2" checked><label class="kern-label" for="q1-2">Nein</label></div>
          </div>
        </fieldset>
        """);

    [Theory]
    [InlineData("de", "Lücke 1 von 2", "Mehrere Antworten können richtig sein", "Platz für: Aufstehen", "Das sehen nur Sie. Es wird nicht bewertet.")]
    [InlineData("en", "Gap 1 of 2", "More than one answer may be right", "Place of: Aufstehen", "Only you see this. It is not scored.")]
    public void Speaks_the_language_of_the_reader(string language, string gap, string many, string place, string note)
    {
        Speak(language);
        Assert.Equal(gap, Show(SampleQuestions.Gaps).Find("label").TextContent);
        Assert.Equal(many, Show(SampleQuestions.Multiple).Find(".ac-question__kind").TextContent);
        Assert.Contains(place, Show(SampleQuestions.Ordering).FindAll("label").Select(label => label.TextContent));
        Assert.Equal(note, Show(SampleQuestions.Reflection).Find(".kern-hint").TextContent);
    }

    [Fact]
    public void Offers_a_place_for_each_item()
    {
        var shown = Show(SampleQuestions.Ordering);
        Assert.Equal(3, shown.FindAll("select").Count);
        Assert.Equal(["", "1", "2", "3"], shown.FindAll("select")[0].QuerySelectorAll("option").Select(option => option.GetAttribute("value")));
    }

    [Fact]
    public void Offers_right_sides_that_read_the_same_once()
    {
        var question = SampleQuestions.Match("m", ("Hund", "Tier"), ("Eiche", "Pflanze"), ("Katze", "Tier"));
        var shown = Show(question, new("0", "", "0"), Arrangement.Of(2, 1, 0));
        Assert.Equal(["Laut wählen", "Pflanze", "Tier"], shown.FindAll("select")[2].QuerySelectorAll("option").Select(option => option.TextContent));
        Assert.Equal("Tier", shown.FindAll("select")[2].QuerySelector("option[selected]")?.TextContent);
    }

    [Fact]
    public void Asks_for_numbers_with_the_right_keyboard() =>
        Assert.Equal("decimal", Show(SampleQuestions.Number).Find("input[name=answer]").GetAttribute("inputmode"));

    [Fact]
    public void Names_the_group_by_a_text_too_long_for_a_legend()
    {
        var shown = Show(SampleQuestions.Single with { TextHtml = "<p>Die Lage.</p><p>Was tun Sie?</p>" });
        Assert.Empty(shown.FindAll("legend"));
        Assert.Equal("q1-text", shown.Find("fieldset").GetAttribute("aria-labelledby"));
        Assert.Equal(2, shown.FindAll("#q1-text p").Count);
    }

    [Fact]
    public void Shows_what_was_typed_as_text_only()
    {
        const string attack = "\"><script>alert(1)</script>";
        Assert.Empty(Show(SampleQuestions.ShortText, new(attack)).FindAll("script"));
        Assert.Empty(Show(SampleQuestions.Gaps, new(attack, attack)).FindAll("script"));
        var note = Show(SampleQuestions.Reflection, new("</textarea><script>alert(1)</script>"));
        Assert.Empty(note.FindAll("script"));
        Assert.Equal("</textarea><script>alert(1)</script>", note.Find("textarea").TextContent);
    }

    [Fact]
    public void Sends_back_what_it_shows_in_the_order_that_is_read()
    {
        (Question Question, Response Response)[] answers =
        [
            (SampleQuestions.Single, new("2")), (SampleQuestions.Multiple, new("0", "3")), (SampleQuestions.Multiple, Response.Empty),
            (SampleQuestions.Ordering, new("3", "", "1")), (SampleQuestions.Matching, new("2", "", "1")), (SampleQuestions.ShortText, new("Allee")),
            (SampleQuestions.Number, new("4,5")), (SampleQuestions.Gaps, new("", "Regeln")), (SampleQuestions.Reflection, new("eins\nzwei")),
        ];
        foreach (var (question, response) in answers)
            for (var seed = 0UL; seed < 8; seed++)
            {
                var arrangement = Arrangement.For(question, seed);
                var shown = Show(question, response, arrangement);
                Assert.Equal(response, Response.Read(question, arrangement, [.. shown.FindAll("[name=answer]").SelectMany(Sent)]));
            }
    }

    // What a browser sends for a control.
    private static IEnumerable<string?> Sent(IElement control) => control switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } box => box.HasAttribute("checked") ? [box.Value] : [],
        IHtmlSelectElement select => [(select.QuerySelector("option[selected]") ?? select.QuerySelector("option"))?.GetAttribute("value")],
        IHtmlTextAreaElement area => [area.TextContent],
        _ => [control.GetAttribute("value")],
    };
}
