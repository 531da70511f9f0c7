using Markdig;

namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>Reads a text in one of Moodle's notations.</summary>
internal sealed class FormattedText(Remarks remarks, EmbeddedFiles files)
{
    public const int Longest = 20_000;
    // A picture of 2 MiB, written into the text itself.
    private const int LongestWithPictures = 3 * 1024 * 1024;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public RichText Read(string text, TextFormat format, (int Line, int Column) place)
    {
        if (text.Length > (text.Contains(";base64,", StringComparison.Ordinal) ? LongestWithPictures : Longest))
        {
            remarks.Add(ForeignCodes.TooLong, place, $"{Longest}");
            return RichText.Empty;
        }
        if (HasFormula(text))
            remarks.Add(ForeignCodes.Formula, place);
        if (text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal))
            remarks.Add(ForeignCodes.GapMarks, place);
        return format switch
        {
            TextFormat.Plain => PlainLines(text),
            TextFormat.Markdown => FromMarkdown(text, place),
            _ => HtmlReader.Read(text, format == TextFormat.Moodle, remarks, files, place),
        };
    }

    /// <summary>The words of a text that is compared with what learners type: one line, no markup.</summary>
    public static string Typed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private RichText FromMarkdown(string text, (int Line, int Column) place)
    {
        // Some patterns cost the square of a paragraph's length.
        if (!SourceText.HasSensibleParagraphs(text, new("")))
        {
            remarks.Add(ForeignCodes.TooLong, place, $"{SourceText.LongestParagraph}");
            return RichText.Empty;
        }
        try
        {
            return HtmlReader.Read(Markdig.Markdown.ToHtml(text, Pipeline), false, remarks, files, place);
        }
        catch (ArgumentException)
        {
            // Markdig's way to say that its depth limit is exceeded.
            remarks.Add(ForeignCodes.TooComplex, place);
            return RichText.Empty;
        }
    }

    private static RichText PlainLines(string text) =>
        new([.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => new RichParagraph(
            [.. paragraph.Split('\n').SelectMany((line, index) => index == 0 ? (Run[])[new(line)] : [Run.Break, new(line)])]))]);

    private static bool HasFormula(string text) =>
        text.Contains("\\(", StringComparison.Ordinal) || text.Contains("\\[", StringComparison.Ordinal) || text.Contains("$$", StringComparison.Ordinal) || text.Contains("<math", StringComparison.OrdinalIgnoreCase);
}
