namespace UrbanKi.Academy.Workbooks;

/// <summary>
/// What goes into the workbook. Rows are functions because they are read while the file is being written:
/// each is called once, one after the other, so both may use the same connection.
/// </summary>
public sealed record CompletionReport
{
    public required IReadOnlyList<OverviewRow> Overview { get; init; }

    public required Func<CancellationToken, IAsyncEnumerable<CompletionRow>> Rows { get; init; }

    public required Func<CancellationToken, IAsyncEnumerable<CompletionRow>> OverdueRows { get; init; }

    /// <summary>How the rows were chosen, in the reader's words; empty means everything.</summary>
    public required IReadOnlyList<(string Label, string Value)> Filter { get; init; }

    /// <summary>Wall clock of the organisation's time zone.</summary>
    public required DateTime MadeAt { get; init; }

    public required string MadeBy { get; init; }
}
