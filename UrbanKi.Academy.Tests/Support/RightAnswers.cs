namespace UrbanKi.Academy.Tests.Support;

/// <summary>What somebody who knows the trial course's answers fills in, found as a reader finds it: by the words beside the fields.</summary>
internal static class RightAnswers
{
    public static IReadOnlyList<string> On(Answer page) => page.QuestionId() switch
    {
        "auswahl" => Ticked(page, "Mainz"),
        "mehrfach" => Ticked(page, "Zwei", "Vier"),
        "ordnen" => Chosen(page, ("Antrag", "1"), ("Prüfung", "2"), ("Bescheid", "3")),
        "zuordnen" => Chosen(page, ("Standesamt", "Hochzeit"), ("Bauhof", "Schnee")),
        "kurz" => ["  zwiebelKUCHEN "],
        "zahl" => ["4711,0"],
        "luecken" => ["Trainingstexten", "Dienstanweisungen"],
        "nachdenken" => ["Mehr fragen."],
        var other => throw new ArgumentException($"No answer to {other} is known."),
    };

    /// <summary>The values of the boxes beside these words.</summary>
    public static IReadOnlyList<string> Ticked(Answer page, params string[] words) =>
        [.. words.Select(word => page.All(".ac-option").Single(option => Answer.Words(option) == word).QuerySelector("input")!.GetAttribute("value")!)];

    private static IReadOnlyList<string> Chosen(Answer page, params (string Label, string Option)[] choices) =>
        [.. page.All(".ac-pairs li").Select(row =>
        {
            var wanted = choices.Single(choice => row.QuerySelector("label")!.TextContent.Contains(choice.Label, StringComparison.Ordinal)).Option;
            return row.QuerySelectorAll("option").Single(option => option.TextContent == wanted).GetAttribute("value")!;
        })];
}
