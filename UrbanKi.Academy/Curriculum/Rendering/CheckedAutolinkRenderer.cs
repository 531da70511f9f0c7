using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace UrbanKi.Academy.Curriculum;

/// <summary>"&lt;https://…&gt;": a link whose text is its address.</summary>
internal sealed class CheckedAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        if (ResolvedLink.Of(obj) is { } resolved)
        {
            CheckedLinkRenderer.Open(renderer, resolved);
            renderer.WriteEscape(obj.Url).Write("</a>");
        }
        else
            renderer.WriteEscape(obj.Url);
    }
}
