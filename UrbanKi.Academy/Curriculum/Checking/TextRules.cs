using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Rules for any text: headings, raw HTML, captions, call-outs in the right places, placeholders.</summary>
internal static class TextRules
{
    public static void Check(MarkdownFile file)
    {
        HeadingLevels(file);
        foreach (var html in file.Document.Descendants().Where(node => node is HtmlBlock or HtmlInline))
            file.Report(FindingCodes.RawHtml, html, "Raw HTML is shown as text. Say it in Markdown, or put it between backticks if it is meant to be read.");
        foreach (var figure in file.Document.Descendants<ParagraphBlock>().Select(ParagraphOrFigureRenderer.LoneImage).OfType<LinkInline>())
            if (string.IsNullOrWhiteSpace(figure.Title))
                file.Report(FindingCodes.MissingCaption, figure, "The image has no caption. Add one in quotation marks behind the path: ![…](images/… \"Caption\").");
        Placeholders(file);
    }

    private static void HeadingLevels(MarkdownFile file)
    {
        var before = 1;
        foreach (var heading in file.Document.Descendants<HeadingBlock>())
        {
            if (heading.Level == 1)
                file.Report(FindingCodes.HeadingLevel, heading, "The page's title is its only heading of level one. Begin headings with \"##\".");
            else if (heading.Level > before + 1)
                file.Report(FindingCodes.HeadingLevel, heading, $"The heading skips a level. Use \"{new string('#', before + 1)}\" here.");
            before = Math.Max(heading.Level, 1);
        }
    }

    private static void Placeholders(MarkdownFile file)
    {
        foreach (var leaf in file.Document.SelectMany(PlainText.Leaves))
        {
            var plain = PlainText.Of(leaf);
            var text = plain.Text;
            var at = 0;
            while (text.IndexOf("[[", at, StringComparison.Ordinal) is >= 0 and var open && text.IndexOf("]]", open, StringComparison.Ordinal) is >= 0 and var close)
            {
                var (line, column) = plain.At(open);
                file.Findings.Report(FindingCodes.Placeholder, line, column, $"The placeholder {text[open..(close + 2)]} is not yet filled. Replace it, brackets included.");
                at = close + 2;
            }
        }
    }
}
