using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Line and column, from 1, of a part of a syntax tree.</summary>
internal static class SourcePlace
{
    /// <summary>Markdig gives no position to some inlines and table cells; what surrounds them has one.</summary>
    public static (int Line, int Column) Of(MarkdownObject part)
    {
        var around = part;
        while (around.Line == 0 && Around(around) is { } next)
            around = next;
        // Nothing lies on the first line if what holds it begins later.
        var isKnown = part.Line > 0 || around.Line == 0;
        var place = isKnown ? part : Inside(part) ?? around;
        return (place.Line + 1, place.Column + 1);
    }

    private static Inline? Inside(MarkdownObject part) => part is LeafBlock { Inline: { } inline } ? inline.Descendants<Inline>().FirstOrDefault(child => child.Line > 0) : null;

    private static MarkdownObject? Around(MarkdownObject place) => place switch
    {
        ContainerInline { Parent: null, ParentBlock: { } block } => block,
        Inline inline => inline.Parent,
        Markdig.Syntax.Block block => block.Parent,
        _ => null,
    };
}
