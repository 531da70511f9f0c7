using ClosedXML.Excel;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks;

/// <summary>
/// How the workbook looks, drawn with ClosedXML and without data. Under each heading stands one sample cell: its style
/// is the style of the column, and the row writer takes the sample's place.
/// </summary>
internal static class WorkbookDesign
{
    private static readonly XLColor Blue = XLColor.FromHtml("#1a3da5");

    public static void Draw(WorkbookPlan plan, Stream output, IStringLocalizer<Texts> texts)
    {
        using var workbook = new XLWorkbook();
        workbook.Properties.Title = texts[$"Workbook_TitleOf{plan.Name}"].Value;
        workbook.Properties.Author = "UrbanKi.Academy";
        var infoAt = plan.InfoAt ?? plan.Tables.Count;
        foreach (var table in plan.Tables.Take(infoAt)) DrawTable(workbook, table.Name, table.Columns, texts);
        DrawInfo(workbook, texts);
        foreach (var table in plan.Tables.Skip(infoAt)) DrawTable(workbook, table.Name, table.Columns, texts);
        workbook.SaveAs(output);
    }

    private static void DrawTable(XLWorkbook workbook, string name, IReadOnlyList<Column> columns, IStringLocalizer<Texts> texts)
    {
        var sheet = workbook.Worksheets.Add(texts["Workbook_" + name].Value);
        for (var i = 0; i < columns.Count; i++)
        {
            // Widths are set: measuring text needs a graphics library that servers lack.
            sheet.Column(i + 1).Width = columns[i].Width;
            sheet.Cell(1, i + 1).SetValue(texts[columns[i].TextKey].Value);
            DrawSample(sheet.Cell(2, i + 1), columns[i].Kind, texts);
        }
        DrawHeader(sheet, columns.Count);
        var table = sheet.Range(1, 1, 2, columns.Count).CreateTable(name);
        table.Theme = XLTableTheme.TableStyleLight9;
        table.ShowAutoFilter = true;
        SetUpPrint(sheet, texts);
        if (sheet.Position == 1) sheet.SetTabActive();
    }

    private static void DrawInfo(XLWorkbook workbook, IStringLocalizer<Texts> texts)
    {
        var sheet = workbook.Worksheets.Add(texts["Workbook_Info"].Value);
        sheet.Column(1).Width = 34;
        sheet.Column(2).Width = 90;
        sheet.Cell(1, 1).SetValue(texts["Workbook_Column_Field"].Value);
        sheet.Cell(1, 2).SetValue(texts["Workbook_Column_Value"].Value);
        DrawSample(sheet.Cell(2, 1), CellKind.Label, texts);
        DrawSample(sheet.Cell(2, 2), CellKind.Text, texts).Style.Alignment.SetWrapText();
        DrawSample(sheet.Cell(2, 3), CellKind.Time, texts).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
        DrawSample(sheet.Cell(2, 4), CellKind.Number, texts).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
        DrawSample(sheet.Cell(2, 5), CellKind.Date, texts).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
        DrawHeader(sheet, 2);
        SetUpPrint(sheet, texts);
    }

    private static IXLCell DrawSample(IXLCell cell, CellKind kind, IStringLocalizer<Texts> texts)
    {
        // The value only makes ClosedXML write the cell; it never reaches the file.
        cell.SetValue(1).Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        switch (kind)
        {
            case CellKind.Text or CellKind.Label or CellKind.LongText:
                // 49 is "text". With the quote prefix it stays text when somebody edits the cell: neither =1+1 nor 007 turns
                // into something else.
                cell.Style.NumberFormat.NumberFormatId = 49;
                cell.Style.IncludeQuotePrefix = true;
                cell.Style.Font.Bold = kind == CellKind.Label;
                cell.Style.Alignment.WrapText = kind == CellKind.LongText;
                break;
            case CellKind.Number:
                cell.Style.NumberFormat.NumberFormatId = 3;
                break;
            case CellKind.Percent:
                cell.Style.NumberFormat.Format = "0.0%";
                break;
            case CellKind.Date:
                cell.Style.NumberFormat.Format = texts["Workbook_DateFormat"].Value;
                break;
            case CellKind.Time:
                cell.Style.NumberFormat.Format = texts["Workbook_TimeFormat"].Value;
                break;
        }
        return cell;
    }

    private static void DrawHeader(IXLWorksheet sheet, int columns)
    {
        var header = sheet.Range(1, 1, 1, columns);
        header.Style.Font.Bold = true;
        header.Style.Font.FontColor = XLColor.White;
        header.Style.Fill.BackgroundColor = Blue;
        header.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        header.Style.Alignment.WrapText = true;
        sheet.Row(1).Height = 24;
        sheet.SheetView.FreezeRows(1);
    }

    private static void SetUpPrint(IXLWorksheet sheet, IStringLocalizer<Texts> texts)
    {
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);
        sheet.PageSetup.SetRowsToRepeatAtTop(1, 1);
        sheet.PageSetup.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.5).SetBottom(0.6);
        sheet.PageSetup.Footer.Left.AddText("&A");
        sheet.PageSetup.Footer.Right.AddText(texts["Workbook_Page"].Value);
    }
}
