namespace UrbanKi.Academy.Workbooks;

/// <summary>Where a report comes from: what its sheets Info and Provenance say, and the seal by which the academy knows its own files again.</summary>
public sealed record ReportOrigin
{
    public required Guid OrganisationId { get; init; }
    public required string Organisation { get; init; }
    /// <summary>When it was made, in the organisation's time zone.</summary>
    public required DateTimeOffset MadeAt { get; init; }
    /// <summary>A name.</summary>
    public required string MadeBy { get; init; }
    /// <summary>The level and the smallest group of the privacy profile in force when it was made.</summary>
    public required string Profile { get; init; }
    public required int MinimumGroupSize { get; init; }
    /// <summary>The unit that the maker's right to see ends at; null for the whole organisation.</summary>
    public string? Scope { get; init; }
    public required ReportSeal Seal { get; init; }
}
