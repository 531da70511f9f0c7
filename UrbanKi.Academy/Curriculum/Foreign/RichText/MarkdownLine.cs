using System.Text;

namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>Writes runs of text as one line of Markdown.</summary>
internal sealed class MarkdownLine(bool isInTable)
{
    private readonly StringBuilder _line = new();
    private bool _endsInMarkup;

    /// <summary>Without white space at its ends; empty if there is nothing to read.</summary>
    public string Write(IReadOnlyList<Run> runs)
    {
        var merged = Merged(runs);
        for (var at = 0; at < merged.Count;)
        {
            var end = at + 1;
            if (merged[at] is { Address: { } address, IsPicture: false })
            {
                while (end < merged.Count && merged[end].Address == address && !merged[end].IsPicture)
                    end++;
                Link(merged[at..end], address);
            }
            else if (merged[at].IsPicture)
                Append($"![{Escaped(OneLine(merged[at].Text))}]({merged[at].Address})", isMarkup: true);
            else
                Styled(merged[at], end < merged.Count ? FirstCharacter(merged[end]) : ' ');
            at = end;
        }
        return _line.ToString().Trim();
    }

    /// <summary>What would begin a heading, a list, a quote, a container or a rule is escaped.</summary>
    public static string EscapeStart(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is > 0 and < 10 && digits < line.Length && line[digits] is '.' or ')')
            return line.Insert(digits, "\\");
        var isMark = line.Length > 0 && (line[0] is '#' or '>' || line[0] is '-' or '+' && (line.Length == 1 || line[1] is ' ' or '-') || line.StartsWith(":::", StringComparison.Ordinal)
            || line.StartsWith("~~~", StringComparison.Ordinal) || line.All(c => c == '='));
        return isMark ? "\\" + line : line;
    }

    public static string WithoutGapMarks(string text)
    {
        while (text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal))
            text = text.Replace("{{", "{ {", StringComparison.Ordinal).Replace("}}", "} }", StringComparison.Ordinal);
        return text;
    }

    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            var (c, before, after) = (text[at], at == 0 ? ' ' : text[at - 1], at == text.Length - 1 ? ' ' : text[at + 1]);
            if (c switch
            {
                '\\' or '`' or '*' or '[' or ']' or '|' => true,
                '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)),
                '<' => !(after is ' ' or '=' || char.IsAsciiDigit(after)) || at == text.Length - 1,
                '&' => char.IsAsciiLetter(after) || after == '#' || at == text.Length - 1,
                _ => false,
            })
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    private void Styled(Run run, char next)
    {
        var text = OneLine(run.Text);
        // White space is better outside of markup; and after white space none is needed.
        var inner = text.Trim();
        if (text.Length > 0 && char.IsWhiteSpace(text[0]) && _line.Length > 0 && !char.IsWhiteSpace(_line[^1]))
            Append(text[..1], isMarkup: false);
        if (inner.Length == 0)
            return;
        var endsInSpace = text[^1] is var last && char.IsWhiteSpace(last);
        Inner(inner, run.Looks, endsInSpace ? ' ' : next);
        if (endsInSpace)
            Append($"{last}", isMarkup: false);
    }

    private void Inner(string text, Looks looks, char next)
    {
        var before = _line.Length == 0 ? ' ' : _line[^1];
        if (looks.HasFlag(Looks.Code) && !(isInTable && text.Contains('|', StringComparison.Ordinal)) && !_endsInMarkup && before != '`')
        {
            Append(CodeSpan(text), isMarkup: true);
            return;
        }
        var escaped = Escaped(text);
        var marks = (looks & (Looks.Strong | Looks.Emphasis)) switch
        {
            Looks.Strong => "**",
            Looks.Emphasis => "*",
            Looks.Strong | Looks.Emphasis => "***",
            _ => "",
        };
        if (marks.Length > 0 && !_endsInMarkup && before != '*' && next != '*' && Flanks(escaped[0], before) && Flanks(escaped[^1], next))
            Append(marks + escaped + marks, isMarkup: true);
        else
            Append(escaped, isMarkup: false);
    }

    private void Link(IReadOnlyList<Run> runs, string address)
    {
        var text = new MarkdownLine(isInTable).Write([.. runs.Select(run => run with { Address = null })]);
        if (text.Length == 0)
            return;
        // At the beginning of a list's item, "[x]" would be a box.
        if (text is "x" or "X")
            text += " ";
        if (char.IsWhiteSpace(runs[0].Text.FirstOrDefault('x')) && _line.Length > 0 && !char.IsWhiteSpace(_line[^1]))
            Append(" ", isMarkup: false);
        // An exclamation mark before it would make a picture of a link.
        if (_line.Length > 0 && _line[^1] == '!')
            _line.Insert(_line.Length - 1, '\\');
        var target = string.Concat(address.Select(c => c switch { '<' => "%3C", '>' => "%3E", '|' => "%7C", '`' => "%60", '"' => "%22", '*' => "%2A", '&' => "\\&", _ => $"{c}" }));
        Append(target.Any(c => c is '(' or ')') ? $"[{text}](<{target}>)" : $"[{text}]({target})", isMarkup: true);
        if (char.IsWhiteSpace(runs[^1].Text.LastOrDefault('x')))
            Append(" ", isMarkup: false);
    }

    private void Append(string text, bool isMarkup)
    {
        _line.Append(text);
        _endsInMarkup = isMarkup;
    }

    private static string CodeSpan(string text)
    {
        var fence = new string('`', MarkdownWriter.LongestRun(text, '`') + 1);
        return text.StartsWith('`') || text.EndsWith('`') ? $"{fence} {text} {fence}" : fence + text + fence;
    }

    /// <summary>Whether emphasis is recognised between these two: a letter inside, or nothing but space or a plain sign outside.</summary>
    private static bool Flanks(char inside, char outside) => char.IsLetterOrDigit(inside) || char.IsWhiteSpace(outside) || (char.IsAscii(outside) && char.IsPunctuation(outside));

    private static char FirstCharacter(Run run) => run.IsPicture || run.Address is not null ? '[' : run.Text.Length == 0 ? 'x' : run.Text[0];

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // A no-break space is a letter of its own.
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (line.Length == 0 || line[^1] != ' ')
                    line.Append(' ');
            }
            else
                line.Append(c);
        }
        return WithoutGapMarks(line.ToString());
    }

    /// <summary>Neighbours that look the same become one; empty ones vanish.</summary>
    private static List<Run> Merged(IReadOnlyList<Run> runs)
    {
        var merged = new List<Run>();
        foreach (var run in runs.Where(run => run.IsPicture || run.Text.Length > 0))
        {
            if (merged.Count > 0 && !run.IsPicture && !merged[^1].IsPicture && merged[^1].Looks == run.Looks && merged[^1].Address == run.Address)
                merged[^1] = run with { Text = merged[^1].Text + run.Text };
            // Two braces make a gap even where one of them is bold.
            else if (merged.Count > 0 && (merged[^1].Text.LastOrDefault(), run.Text.FirstOrDefault()) is ('{', '{') or ('}', '}'))
                merged.Add(run with { Text = " " + run.Text });
            else
                merged.Add(run);
        }
        return merged;
    }
}
