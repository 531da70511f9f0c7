namespace UrbanKi.Academy.Workbooks;

/// <summary>
/// What goes into the workbook. Rows are functions because they are read while the file is being written:
/// each is called once, one after the other, so all may use the same connection.
/// </summary>
public sealed record CompletionReport
{
    public required IReadOnlyList<OverviewRow> Overview { get; init; }

    public required Func<CancellationToken, IAsyncEnumerable<CompletionRow>> Rows { get; init; }

    public required Func<CancellationToken, IAsyncEnumerable<CompletionRow>> OverdueRows { get; init; }

    public required Func<CancellationToken, IAsyncEnumerable<ExemptionRow>> Exemptions { get; init; }

    /// <summary>How the rows were chosen, in the reader's words; empty means everything.</summary>
    public required IReadOnlyList<(string Label, string Value)> Filter { get; init; }

    /// <summary>The same as it stands in the address.</summary>
    public required IReadOnlyList<(string Name, string Value)> Asked { get; init; }

    /// <summary>The day whose end it shows.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Rows about people whose name was deleted since.</summary>
    public required long ErasedRows { get; init; }

    public required ReportOrigin Origin { get; init; }
}
