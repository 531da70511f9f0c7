using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Links and images whose address was checked; of any other only the text is left.</summary>
internal sealed class CheckedLinkRenderer : HtmlObjectRenderer<LinkInline>
{
    public static void Open(HtmlRenderer renderer, ResolvedLink link)
    {
        renderer.Write(link.Kind switch
        {
            LinkKind.Term => "<a class=\"ac-term\" href=\"",
            LinkKind.Citation => "<a class=\"ac-cite\" href=\"",
            _ => "<a href=\"",
        });
        renderer.WriteEscapeUrl(link.Address).Write(link.Kind == LinkKind.Outside ? "\" rel=\"noopener\">" : "\">");
    }

    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        var resolved = ResolvedLink.Of(obj);
        if (obj.IsImage)
            Image(renderer, obj, resolved);
        else if (resolved is null)
            renderer.WriteChildren(obj);
        else
        {
            Open(renderer, resolved);
            renderer.WriteChildren(obj);
            renderer.Write("</a>");
        }
    }

    private static void Image(HtmlRenderer renderer, LinkInline image, ResolvedLink? resolved)
    {
        var text = PlainText.Of((IEnumerable<Inline>)image);
        if (resolved is null)
        {
            renderer.WriteEscape(text);
            return;
        }
        renderer.Write("<img src=\"").WriteEscapeUrl(resolved.Address).Write("\" alt=\"").WriteEscape(text).Write("\"");
        if (resolved is { Width: { } width, Height: { } height })
            renderer.Write($" width=\"{width}\" height=\"{height}\"");
        renderer.Write(" loading=\"lazy\">");
    }
}
