namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>Writes a text as Markdown that means the same when it is read again: whatever could be taken for markup is escaped, and markup that would not be recognised where it stands is left off.</summary>
internal static class MarkdownWriter
{
    // A run of lines without an empty one between may not be longer than the checker allows.
    private const int LongestTightList = SourceText.LongestParagraph * 3 / 4;

    /// <summary>With an empty line between two blocks.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<RichBlock> blocks)
    {
        var lines = new List<string>();
        foreach (var block in blocks)
        {
            var written = Lines(block);
            if (written.Count == 0)
                continue;
            if (lines.Count > 0)
                lines.Add("");
            lines.AddRange(written);
        }
        return lines;
    }

    /// <summary>One paragraph; a line break is a backslash at the end of a line.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<Run> runs)
    {
        var lines = SplitAtBreaks(runs).Select(line => new MarkdownLine(isInTable: false).Write(line)).Where(line => line.Length > 0).ToList();
        return [.. lines.Select((line, index) => MarkdownLine.EscapeStart(line) + (index < lines.Count - 1 ? "\\" : ""))];
    }

    /// <summary>Without a line break.</summary>
    public static string Line(IReadOnlyList<Run> runs, bool isInTable = false) =>
        new MarkdownLine(isInTable).Write([.. runs.Select(run => run.IsBreak ? new Run(" ") : run)]);

    /// <summary>Items with their continuation lines indented; with empty lines between where they are long.</summary>
    public static IReadOnlyList<string> Items(IReadOnlyList<(string Mark, IReadOnlyList<string> Lines)> items)
    {
        var isLoose = items.Sum(item => item.Lines.Sum(line => line.Length + 5)) > LongestTightList;
        var lines = new List<string>();
        foreach (var (mark, content) in items)
        {
            if (isLoose && lines.Count > 0)
                lines.Add("");
            // Options are marked "- ( ) ", but what follows belongs to the "-".
            var indent = mark.StartsWith('-') ? "  " : new string(' ', mark.Length);
            lines.AddRange(content.Select((line, index) => index == 0 ? mark + line : line.Length == 0 ? "" : indent + line));
        }
        return lines;
    }

    /// <summary>A table of two columns or more.</summary>
    public static IReadOnlyList<string> Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var lines = rows.Select(row => $"| {string.Join(" | ", row)} |").ToList();
        lines.Insert(1, $"|{string.Concat(Enumerable.Repeat(" --- |", rows[0].Count))}");
        return lines;
    }

    private static IReadOnlyList<string> Lines(RichBlock block) => block switch
    {
        RichParagraph paragraph => Lines(paragraph.Runs),
        RichCode code => Code(code.Text),
        RichList { IsOrdered: true } list => Items([.. list.Items.Select((item, index) => ($"{index + 1}) ", Lines(item)))]),
        // Options begin with "-": another mark keeps them apart from a list before them.
        RichList list => Items([.. list.Items.Select(item => ("* ", Lines(item)))]),
        RichTable table => Table([.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => Line(cell, isInTable: true))])]),
        _ => [],
    };

    private static IReadOnlyList<string> Code(string text)
    {
        var lines = text.TrimEnd().Split('\n').SkipWhile(string.IsNullOrWhiteSpace).Select(CodeLine).ToList();
        if (lines.Count == 0)
            return [];
        var fence = new string('`', Math.Max(3, LongestRun(text, '`') + 1));
        return [fence, .. lines, fence];
    }

    /// <summary>Three colons close the question even within code, and double braces are a gap there too.</summary>
    private static string CodeLine(string line)
    {
        var plain = MarkdownLine.WithoutGapMarks(line.Replace("\t", "    ", StringComparison.Ordinal)).TrimEnd();
        return plain.TrimStart().StartsWith(":::", StringComparison.Ordinal) ? plain.Replace(":::", ": ::", StringComparison.Ordinal) : plain;
    }

    public static int LongestRun(string text, char c)
    {
        var (longest, current) = (0, 0);
        foreach (var letter in text)
            longest = Math.Max(longest, current = letter == c ? current + 1 : 0);
        return longest;
    }

    private static IEnumerable<IReadOnlyList<Run>> SplitAtBreaks(IReadOnlyList<Run> runs)
    {
        var line = new List<Run>();
        foreach (var run in runs)
        {
            if (!run.IsBreak)
            {
                line.Add(run);
                continue;
            }
            yield return line;
            line = [];
        }
        yield return line;
    }
}
