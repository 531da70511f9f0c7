namespace UrbanKi.Academy.Workbooks;

/// <summary>A sheet with a table: its name as "Workbook_{Name}", which the table bears in every language, and its columns.</summary>
internal sealed record TableDesign(string Name, IReadOnlyList<Column> Columns);
