using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace UrbanKi.Academy.Curriculum;

internal sealed class QuoteOrCalloutRenderer(string language) : HtmlObjectRenderer<QuoteBlock>
{
    private readonly QuoteBlockRenderer _plain = new();

    protected override void Write(HtmlRenderer renderer, QuoteBlock obj)
    {
        if (Callout.Of(obj) is not { } callout)
        {
            _plain.Write(renderer, obj);
            return;
        }
        renderer.EnsureLine();
        renderer.Write($"<div class=\"ac-callout ac-callout--{callout.Name}\"><p class=\"ac-callout__title\">{callout.Title(language)}</p>").WriteLine();
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(obj);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
    }
}
