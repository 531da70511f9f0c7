using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Raw HTML is shown, not obeyed.</summary>
internal sealed class RawHtmlBlockRenderer : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock obj) =>
        renderer.EnsureLine().Write("<p>").WriteEscape(obj.Lines.ToString()).WriteLine("</p>");
}
