namespace UrbanKi.Academy.Workbooks.Evidence;

/// <summary>
/// What goes into the dossier's workbook. People and gaps are functions because they are read while the file is being written: each is called once,
/// one after the other, so both may use the same connection.
/// </summary>
public sealed record EvidenceReport
{
    public required EvidenceSummary Summary { get; init; }

    public required Func<CancellationToken, IAsyncEnumerable<PersonRow>> People { get; init; }

    public required Func<CancellationToken, IAsyncEnumerable<GapRow>> Gaps { get; init; }

    /// <summary>In the place of people and gaps, where the privacy profile shows nothing by person; else null.</summary>
    public IReadOnlyList<GroupCover>? Groups { get; init; }

    /// <summary>The end of the month that is told of groups; null where nothing is.</summary>
    public DateOnly? GroupsOn { get; init; }

    /// <summary>How the rows were chosen, in the reader's words; empty means everything.</summary>
    public required IReadOnlyList<(string Label, string Value)> Filter { get; init; }

    /// <summary>The privacy profile by which people are shown, in the reader's words.</summary>
    public required string Profile { get; init; }

    /// <summary>Wall clock of the organisation's time zone.</summary>
    public required DateTime MadeAt { get; init; }

    public required string MadeBy { get; init; }
}
