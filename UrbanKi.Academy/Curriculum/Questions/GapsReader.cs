using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UrbanKi.Academy.Curriculum;

/// <summary>A paragraph with gaps, "{{answer|other}}". The text between may hold markup, the gaps may not.</summary>
internal sealed class GapsReader(ParagraphBlock paragraph, QuestionReader reader)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly List<GapPart> _parts = [];
    private readonly StringBuilder _html = new();
    private readonly StringBuilder _plain = new();

    public static bool HasGaps(ParagraphBlock paragraph) => PlainText.Of(paragraph).Text.Contains("{{", StringComparison.Ordinal);

    public static GapsQuestion? Read(ParagraphBlock paragraph, QuestionReader reader) => new GapsReader(paragraph, reader).Read();

    private GapsQuestion? Read()
    {
        var literals = new StringBuilder();
        foreach (var inline in paragraph.Inline!)
        {
            // Markdig splits a text where it might have held markup: "{{a", "|", "b}}".
            if (inline is LiteralInline literal)
            {
                literals.Append(literal.Content.AsSpan());
                continue;
            }
            if (!Split(literals))
                return null;
            if (inline is ContainerInline container && PlainText.Of((IEnumerable<Inline>)container).Contains("{{", StringComparison.Ordinal))
                return Misplaced("A gap stands inside of markup. Put the {{…}} outside of bold text, links and code.");
            _html.Append(reader.Html.Of([inline]));
            if (inline is LineBreakInline)
                _html.Append('\n');
            _plain.Append(PlainText.Of([inline])).Append(inline is LineBreakInline ? " " : "");
        }
        if (!Split(literals))
            return null;
        EndText();
        if (!_parts.OfType<Gap>().Any())
            return Misplaced("A gap stands inside of markup. Put the {{…}} outside of bold text, links and code.");
        var (html, plain) = reader.TextOr(_plain.ToString().Trim());
        return reader.Finish(new GapsQuestion { Id = reader.Id, TextHtml = html, PlainText = plain, Parts = _parts });
    }

    private bool Split(StringBuilder literals)
    {
        var text = literals.ToString();
        literals.Clear();
        var at = 0;
        while (text.IndexOf("{{", at, StringComparison.Ordinal) is >= 0 and var open)
        {
            Text(text[at..open]);
            var close = text.IndexOf("}}", open, StringComparison.Ordinal);
            var inside = close < 0 ? "" : text[(open + 2)..close];
            if (close < 0 || inside.Contains("{{", StringComparison.Ordinal))
            {
                Misplaced("A gap is not closed on its line, or holds markup. Write it as {{answer}} or {{answer|other answer}}.");
                return false;
            }
            var accepted = inside.Split('|', StringSplitOptions.TrimEntries);
            if (accepted.Contains(""))
            {
                reader.Report(FindingCodes.NoRightAnswer, paragraph, "A gap has no answer, or an empty one. Write {{answer}} or {{answer|other answer}}.");
                return false;
            }
            EndText();
            _parts.Add(new Gap([.. accepted.Distinct()]));
            _plain.Append('…');
            at = close + 2;
        }
        Text(text[at..]);
        return true;
    }

    private void Text(string text)
    {
        _html.Append(Encoder.Encode(text));
        _plain.Append(text);
    }

    private void EndText()
    {
        if (_html.Length > 0)
            _parts.Add(new GapText(_html.ToString()));
        _html.Clear();
    }

    private GapsQuestion? Misplaced(FindingText message)
    {
        reader.Report(FindingCodes.MisplacedGap, paragraph, message);
        return null;
    }
}
