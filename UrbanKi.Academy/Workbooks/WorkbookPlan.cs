namespace UrbanKi.Academy.Workbooks;

/// <summary>A workbook's tables in their order, and the sheet Info among them. Its title is "Workbook_TitleOf{Name}".</summary>
/// <param name="InfoAt">How many tables stand before Info; null for all of them.</param>
internal sealed record WorkbookPlan(string Name, IReadOnlyList<TableDesign> Tables, int? InfoAt = null)
{
    public static WorkbookPlan Completions { get; } = new("Completions",
    [
        new("Overview", Column.OfOverview),
        new("Completions", Column.OfCompletions),
        new("Overdue", Column.OfCompletions),
        new("Exemptions", Column.OfExemptions),
        new("DataDescription", Column.OfDescription),
        new(Provenance.Table, Column.OfProvenance),
    ], InfoAt: 3);
}
