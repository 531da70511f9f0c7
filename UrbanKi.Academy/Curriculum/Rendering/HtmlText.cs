using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownBlock = Markdig.Syntax.Block;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Writes parts of a syntax tree as HTML. The renderers are listed one by one: what has none here is not written.</summary>
internal sealed class HtmlText(string language)
{
    public string Of(IEnumerable<MarkdownBlock> blocks) => Write(blocks);

    public string Of(IEnumerable<Inline> inlines) => Write(inlines);

    /// <summary>What a list item or table cell holds, without the paragraph around it if there is only one.</summary>
    public string Inside(IReadOnlyList<MarkdownBlock> blocks) =>
        blocks is [ParagraphBlock { Inline: { } inline }] ? Of((IEnumerable<Inline>)inline) : Of(blocks);

    private string Write(IEnumerable<MarkdownObject> parts)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var html = new HtmlRenderer(writer);
        html.ObjectRenderers.Clear();
        html.ObjectRenderers.AddRange(
        [
            new ParagraphOrFigureRenderer(), new HeadingRenderer(), new ListRenderer(), new QuoteOrCalloutRenderer(language), new CodeBlockRenderer(),
            new ThematicBreakRenderer(), new ScrollingTableRenderer(language), new RawHtmlBlockRenderer(),
            new LiteralInlineRenderer(), new EmphasisInlineRenderer(), new CodeInlineRenderer(), new LineBreakInlineRenderer(), new HtmlEntityInlineRenderer(),
            new DelimiterInlineRenderer(), new CheckedLinkRenderer(), new CheckedAutolinkRenderer(), new RawHtmlInlineRenderer(), new TaskBoxRenderer(),
        ]);
        foreach (var part in parts)
            html.Write(part);
        writer.Flush();
        return writer.ToString();
    }
}
