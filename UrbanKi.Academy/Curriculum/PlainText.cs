using System.Text;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownBlock = Markdig.Syntax.Block;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Text without markup that still knows where it came from.</summary>
internal sealed class PlainText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Offset, int Line, int Column)> _places = [];

    private PlainText(int line, int column) => _places.Add((0, line, column));

    public string Text => _text.ToString();

    /// <summary>A paragraph, heading or table cell; a line break is "\n".</summary>
    public static PlainText Of(LeafBlock block)
    {
        var (line, column) = SourcePlace.Of(block);
        var plain = new PlainText(line, column);
        if (block.Inline is { } inline)
            plain.Add(inline);
        return plain;
    }

    public static string Of(IEnumerable<Inline> inlines)
    {
        var plain = new PlainText(1, 1);
        foreach (var inline in inlines)
            plain.Add(inline);
        return plain.Text.ReplaceLineEndings(" ").Trim();
    }

    /// <summary>All paragraphs and headings below these blocks, with a space between.</summary>
    public static string Of(IEnumerable<MarkdownBlock> blocks) =>
        string.Join(' ', blocks.SelectMany(Leaves).Select(leaf => Of(leaf).Text.ReplaceLineEndings(" ").Trim()).Where(text => text.Length > 0));

    public static IEnumerable<LeafBlock> Leaves(MarkdownBlock block) => block switch
    {
        LeafBlock { Inline: not null } leaf => [leaf],
        ContainerBlock container => container.SelectMany(Leaves),
        _ => [],
    };

    /// <summary>Line and column, from 1, of a character of <see cref="Text"/>.</summary>
    public (int Line, int Column) At(int offset)
    {
        var place = _places.Last(known => known.Offset <= offset);
        return (place.Line, place.Column + offset - place.Offset);
    }

    private void Add(Inline inline)
    {
        // Markdig gives no position to some literals that were delimiters first.
        if (inline is LeafInline && !inline.Span.IsEmpty && (inline.Line > 0 || _places[0].Line == 1))
            _places.Add((_text.Length, inline.Line + 1, inline.Column + 1));
        switch (inline)
        {
            case LiteralInline literal:
                _text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                _text.Append(code.Content);
                break;
            case LineBreakInline:
                _text.Append('\n');
                break;
            case HtmlEntityInline entity:
                _text.Append(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                _text.Append(html.Tag);
                break;
            case AutolinkInline link:
                _text.Append(link.Url);
                break;
            case TaskList:
                break;
            case ContainerInline container:
                foreach (var child in container)
                    Add(child);
                break;
        }
    }
}
