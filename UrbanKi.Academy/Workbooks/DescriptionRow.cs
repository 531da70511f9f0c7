using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks;

/// <summary>What a column, or a value in it, means.</summary>
internal sealed record DescriptionRow(string Sheet, string Column, string Meaning)
{
    /// <summary>Every column of these tables, as "Workbook_About_{Column}".</summary>
    public static IEnumerable<DescriptionRow> Of(IEnumerable<TableDesign> tables, IStringLocalizer<Texts> texts) => tables.SelectMany(table =>
        table.Columns.Select(column => new DescriptionRow(texts["Workbook_" + table.Name], texts[column.TextKey], texts[$"Workbook_About_{column.Name}"])));

    public static void Write(RowWriter cells, DescriptionRow row)
    {
        cells.Text(row.Sheet);
        cells.Text(row.Column);
        cells.Text(row.Meaning);
    }
}
