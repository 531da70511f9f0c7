using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Workbooks.Evidence;

/// <summary>The dossier but for its people: what page and workbook both show.</summary>
public sealed record EvidenceSummary
{
    public required DateOnly Day { get; init; }
    public required IReadOnlyList<CoverRow> Cover { get; init; }
    public required IReadOnlyList<SystemLine> Systems { get; init; }
    public required IReadOnlyList<UseRow> Uses { get; init; }
    public required IReadOnlyList<MeasureRow> Measures { get; init; }
    /// <summary>What the academy said about the law on that day.</summary>
    public required IReadOnlyList<FactVersion> Facts { get; init; }
}
