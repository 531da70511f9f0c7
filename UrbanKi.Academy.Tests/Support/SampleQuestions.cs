using System.Net;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>One question of each type, and the means to make more. The first letter of a part's text is never a hint at its place.</summary>
internal static class SampleQuestions
{
    public static readonly ChoiceQuestion Single = Choice("auswahl", false, ("Frankreich", false), ("Bayern", true), ("Spanien", false), ("Polen", false));
    public static readonly ChoiceQuestion Multiple = Choice("mehrfach", true, ("Köln", true), ("Wien", false), ("Jena", true), ("Bern", false), ("Graz", false));
    public static readonly OrderingQuestion Ordering = Order("ordnen", "Aufstehen", "Frühstücken", "Zur Arbeit gehen");
    public static readonly MatchingQuestion Matching = Match("zuordnen", ("Hund", "bellt"), ("Katze", "miaut"), ("Wolf", "heult"));
    public static readonly ShortTextQuestion ShortText = new() { Id = "kurz", TextHtml = "<p>Wie heißt die Straße?</p>", PlainText = "Wie heißt die Straße?", Accepted = ["Hauptstraße", "Hauptstr."] };
    public static readonly NumberQuestion Number = new() { Id = "zahl", TextHtml = "<p>Wie viele?</p>", PlainText = "Wie viele?", From = 40, To = 44, Written = "42 ± 2" };
    public static readonly GapsQuestion Gaps = new()
    {
        Id = "luecken", TextHtml = "<p>Füllen Sie den Satz.</p>", PlainText = "Füllen Sie den Satz.",
        Parts = [new GapText("Ein Modell lernt aus "), new Gap(["Daten", "Texten"]), new GapText(" und <em>nicht</em> aus "), new Gap(["Regeln"]), new GapText(".")],
    };
    public static readonly ReflectionQuestion Reflection = new() { Id = "nachdenken", TextHtml = "<p>Wo hilft es Ihnen?</p>", PlainText = "Wo hilft es Ihnen?" };

    public static readonly IReadOnlyList<Question> All = [Single, Multiple, Ordering, Matching, ShortText, Number, Gaps, Reflection];

    public static ChoiceQuestion Choice(string id, bool isMultiple, params (string Text, bool IsRight)[] options) => new()
    {
        Id = id, TextHtml = "<p>Was stimmt?</p>", PlainText = "Was stimmt?", IsMultiple = isMultiple,
        Options = [.. options.Select(option => new ChoiceOption(Encode(option.Text), option.Text, option.IsRight, null))],
    };

    public static OrderingQuestion Order(string id, params string[] items) => new()
    {
        Id = id, TextHtml = "<p>Was kommt zuerst?</p>", PlainText = "Was kommt zuerst?",
        Items = [.. items.Select(item => new OrderingItem(Encode(item), item))],
    };

    public static MatchingQuestion Match(string id, params (string Left, string Right)[] pairs) => new()
    {
        Id = id, TextHtml = "<p>Was gehört zusammen?</p>", PlainText = "Was gehört zusammen?", LeftTitle = "Tier", RightTitle = "Laut",
        Pairs = [.. pairs.Select(pair => new MatchingPair(Encode(pair.Left), pair.Left, pair.Right))],
    };

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
