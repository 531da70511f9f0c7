namespace UrbanKi.Academy.Workbooks;

/// <summary>A workbook's tables in their order; the sheet Info follows them. Its title is "Workbook_TitleOf{Name}".</summary>
internal sealed record WorkbookPlan(string Name, IReadOnlyList<TableDesign> Tables)
{
    public static WorkbookPlan Completions { get; } = new("Completions",
    [
        new("Overview", Column.OfOverview),
        new("Completions", Column.OfCompletions),
        new("Overdue", Column.OfCompletions),
    ]);
}
