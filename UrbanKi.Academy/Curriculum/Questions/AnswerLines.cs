using Markdig.Syntax;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Lines that begin with "=": a number, or texts any of which is right.</summary>
internal static class AnswerLines
{
    /// <summary>A first line "= …" says that these are answers; a later one that they were meant to be.</summary>
    public static bool AreIn(ParagraphBlock paragraph) => Lines(paragraph).Any(IsAnswer);

    public static Question? Read(ParagraphBlock paragraph, QuestionReader reader)
    {
        var lines = Lines(paragraph);
        if (!lines.All(IsAnswer))
        {
            reader.Report(FindingCodes.MixedAnswerLines, paragraph, "Answer lines and other text stand in one paragraph. Put an empty line before the first \"= …\" and begin every line behind it with \"=\".");
            return null;
        }
        var answers = lines.Select(line => line[1..].Trim()).ToList();
        if (answers.Contains(""))
        {
            reader.Report(FindingCodes.NoRightAnswer, paragraph, "An answer is empty. Write it behind the \"=\".");
            return null;
        }
        if (reader.Text() is not var (html, plain))
            return null;
        if (answers is not [var only] || NumberRange.Parse(only) is not { } range)
            return reader.Finish(new ShortTextQuestion { Id = reader.Id, TextHtml = html, PlainText = plain, Accepted = [.. answers.Distinct()] });
        if (range.From > range.To)
        {
            reader.Report(FindingCodes.NumberRange, paragraph, "The range runs backwards. Write the smaller number first.");
            return null;
        }
        if (NumberRange.LooksLikeThousands(only))
            reader.Report(FindingCodes.AmbiguousNumber, paragraph, $"\"{only}\" is read with a decimal sign. For thousands write 1000 or 1 000; for decimals leave the last zeros off.");
        return reader.Finish(new NumberQuestion { Id = reader.Id, TextHtml = html, PlainText = plain, From = range.From, To = range.To, Written = only });
    }

    private static List<string> Lines(ParagraphBlock paragraph) => [.. PlainText.Of(paragraph).Text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static bool IsAnswer(string line) => line == "=" || line.StartsWith("= ", StringComparison.Ordinal);
}
