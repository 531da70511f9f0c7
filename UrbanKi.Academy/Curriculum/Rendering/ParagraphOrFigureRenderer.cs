using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UrbanKi.Academy.Curriculum;

/// <summary>A paragraph; an image that stands alone in one is a figure with its title as the caption.</summary>
internal sealed class ParagraphOrFigureRenderer : HtmlObjectRenderer<ParagraphBlock>
{
    private readonly ParagraphRenderer _plain = new();

    /// <summary>The image, if there is nothing else in the paragraph.</summary>
    public static LinkInline? LoneImage(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline { IsImage: true, NextSibling: null } image } ? image : null;

    protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
    {
        if (LoneImage(obj) is not { } image || ResolvedLink.Of(image) is null)
        {
            _plain.Write(renderer, obj);
            return;
        }
        renderer.EnsureLine();
        renderer.Write("<figure class=\"ac-figure\">").Write(image);
        if (!string.IsNullOrWhiteSpace(image.Title))
            renderer.Write("<figcaption>").WriteEscape(image.Title).Write("</figcaption>");
        renderer.WriteLine("</figure>");
    }
}
