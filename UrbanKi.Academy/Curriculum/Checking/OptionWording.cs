using Markdig.Syntax;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Options that can be told right or wrong without knowing the matter.</summary>
internal static class OptionWording
{
    private const int LongOption = 40;
    private const double MuchLonger = 1.5;

    private static readonly string[] CatchAll =
    [
        "all of the above", "none of the above", "all of these", "none of these", "all answers", "all options",
        "alle genannten", "alle oben genannten", "alles oben genannte", "alle der genannten", "alle antworten", "alle der oben genannten", "keine der genannten", "keine der oben genannten",
        "keines der genannten", "keiner der genannten", "keine der antworten", "alle aussagen", "alles genannte", "nichts davon", "alles davon", "alle drei antworten", "alle vier antworten",
    ];

    public static void Check(ListBlock list, IReadOnlyList<ChoiceOption> options, QuestionReader reader)
    {
        var items = list.OfType<ListItemBlock>().ToList();
        for (var number = 0; number < options.Count; number++)
        {
            var text = options[number].PlainText.ToLowerInvariant();
            if (CatchAll.FirstOrDefault(phrase => text.StartsWith(phrase, StringComparison.Ordinal) && text.Length <= phrase.Length + 25) is { } phrase)
                reader.Report(FindingCodes.AllOfTheAbove, items[number], $"\"{phrase}\" makes no sense once options are shuffled, and is easy to guess. Use [ ] and [x] and let learners tick what is right.");
        }
        var wrong = options.Where(option => !option.IsRight).Select(option => option.PlainText.Length).ToList();
        if (wrong.Count == 0 || options.Count(option => option.IsRight) != 1)
            return;
        var right = options.Index().First(option => option.Item.IsRight);
        var length = right.Item.PlainText.Length;
        if (length > LongOption && length > MuchLonger * wrong.Max())
            reader.Report(FindingCodes.Giveaway, items[right.Index], $"The right option is much longer ({length} characters) than the longest wrong one ({wrong.Max()}), which gives it away. Shorten it, or say more in the others.");
    }
}
