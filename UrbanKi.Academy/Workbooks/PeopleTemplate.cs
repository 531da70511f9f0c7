using ClosedXML.Excel;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.People.Imports;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks;

/// <summary>An empty file of people to fill in, with an example and notes, in the language of CurrentUICulture.</summary>
public static class PeopleTemplate
{
    /// <summary>Stands where the example's personnel number would be. A row with it is never imported.</summary>
    public const string ExampleNumber = "BEISPIEL-EXAMPLE";

    private static readonly XLColor Blue = XLColor.FromHtml("#1a3da5");
    private static readonly (ImportColumn Column, double Width)[] Columns =
    [
        (ImportColumn.PersonnelNumber, 22), (ImportColumn.Surname, 24), (ImportColumn.GivenName, 22), (ImportColumn.Email, 36), (ImportColumn.Unit, 40), (ImportColumn.Language, 12), (ImportColumn.LeavesOn, 16),
    ];

    public static byte[] Write(IStringLocalizer<Texts> texts)
    {
        using var workbook = new XLWorkbook();
        workbook.Properties.Author = "UrbanKi.Academy";
        workbook.Properties.Title = texts["Import_TemplateTitle"].Value;
        DrawList(workbook.Worksheets.Add(texts["Import_TemplateList"].Value), texts);
        DrawNotes(workbook.Worksheets.Add(texts["Import_TemplateNotes"].Value), texts);
        using var output = new MemoryStream();
        workbook.SaveAs(output);
        return output.ToArray();
    }

    private static void DrawList(IXLWorksheet sheet, IStringLocalizer<Texts> texts)
    {
        var words = new ImportWords(texts);
        foreach (var (index, (column, width)) in Columns.Index())
        {
            var place = sheet.Column(index + 1);
            place.Width = width;
            // Text: or a spreadsheet takes the zeros from 007 and makes a date of 1-2.
            if (column != ImportColumn.LeavesOn) place.Style.NumberFormat.NumberFormatId = 49;
            else place.Style.DateFormat.Format = "yyyy-mm-dd";
            var heading = sheet.Cell(1, index + 1).SetValue(words.Of(column));
            heading.Style.Font.Bold = true;
            heading.Style.Font.FontColor = XLColor.White;
            heading.Style.Fill.BackgroundColor = Blue;
            if (column != ImportColumn.LeavesOn)
            {
                var example = sheet.Cell(2, index + 1).SetValue(column == ImportColumn.PersonnelNumber ? ExampleNumber : texts[$"Import_Example{column}"].Value);
                example.Style.Font.Italic = true;
                example.Style.Font.FontColor = XLColor.FromHtml("#555555");
            }
        }
        sheet.SheetView.FreezeRows(1);
    }

    private static void DrawNotes(IXLWorksheet sheet, IStringLocalizer<Texts> texts)
    {
        sheet.Column(1).Width = 100;
        foreach (var (index, note) in texts["Import_TemplateText"].Value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Index())
            sheet.Cell(index + 1, 1).SetValue(note).Style.Alignment.SetWrapText();
    }
}
