namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>A text with as much markup as our questions can hold, whatever notation it came in.</summary>
internal sealed record RichText(IReadOnlyList<RichBlock> Blocks)
{
    public static readonly RichText Empty = new([]);

    public bool IsEmpty => !RunsOf(Blocks).Any(run => run.IsPicture || !string.IsNullOrWhiteSpace(run.Text));

    /// <summary>Without markup, on one line.</summary>
    public string Plain => string.Join(' ', string.Concat(RunsOf(Blocks).Select(run => run.Text)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words alone, as in an answer that is typed.</summary>
    public static RichText Of(string plain) => Inline([new(plain)]);

    public static RichText Inline(IReadOnlyList<Run> runs) => new([new RichParagraph(runs)]);

    /// <summary>One text behind the other.</summary>
    public RichText Then(RichText other) => new([.. Blocks, .. other.Blocks]);

    /// <summary>All in one paragraph, with line breaks where blocks end: for options, pairs and gaps, which are one line of thought.</summary>
    public IReadOnlyList<Run> Flat() => [.. RunsOf(Blocks)];

    private static IEnumerable<Run> RunsOf(IEnumerable<RichBlock> blocks)
    {
        var isFirst = true;
        foreach (var block in blocks)
        {
            if (!isFirst)
                yield return Run.Break;
            isFirst = false;
            foreach (var run in RunsOf(block))
                yield return run;
        }
    }

    private static IEnumerable<Run> RunsOf(RichBlock block) => block switch
    {
        RichParagraph paragraph => paragraph.Runs,
        RichCode code => Lines([.. code.Text.Split('\n').Where(line => line.Trim().Length > 0).Select(line => new[] { new Run(line.Trim(), Looks.Code) })]),
        RichList list => Lines([.. list.Items.Select((item, index) => (IEnumerable<Run>)[new(list.IsOrdered ? $"{index + 1}. " : "– "), .. RunsOf(item)])]),
        RichTable table => Lines([.. table.Rows.Select(row => row.SelectMany((cell, index) => index == 0 ? cell : [new(" – "), .. cell]))]),
        _ => [],
    };

    private static IEnumerable<Run> Lines(IReadOnlyList<IEnumerable<Run>> lines) => lines.SelectMany((line, index) => index == 0 ? line : [Run.Break, .. line]);
}
