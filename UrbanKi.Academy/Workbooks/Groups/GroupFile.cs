using CsvHelper;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks.Groups;

/// <summary>The completion report where nothing is shown by person: the same groups as a workbook and as CSV, in the language of CurrentUICulture.</summary>
public static class GroupFile
{
    private static readonly CsvWriterOptions Form = CsvWriterOptions.Default with { Separator = ';', WriteByteOrderMark = true };

    internal static WorkbookPlan Plan { get; } = new("Groups",
    [
        new("Groups",
        [
            new("Unit", CellKind.Text, 36), new("Course", CellKind.Text, 48), new("CourseId", CellKind.Text, 24), new("FormedOn", CellKind.Date, 16), new("PeopleAtLeast", CellKind.Number, 18),
            new("ShareFrom", CellKind.Percent, 13), new("ShareTo", CellKind.Percent, 13), new("MonthEnd", CellKind.Date, 13),
        ]),
    ]);

    public static async Task WriteWorkbookAsync(IReadOnlyList<GroupLine> lines, IReadOnlyList<(string Label, string Value)> filter, ReportOrigin origin, Stream output, IStringLocalizer<Texts> texts, CancellationToken cancellation = default)
    {
        var skeleton = WorkbookSkeleton.For(Plan, texts);
        var package = new WorkbookPackage(output, origin.MadeAt.DateTime, cancellation);
        foreach (var (path, content) in skeleton.Parts) package.Add(path, content);
        var count = await package.FillAsync(skeleton.Sheets[0], lines.ToAsyncEnumerable(), Write);
        var info = new InfoRows(texts);
        info.AddOrigin(origin.MadeAt.DateTime, origin.MadeBy);
        if (filter.Count == 0) info.Add("Workbook_Filter", texts["Workbook_NoFilter"].Value);
        foreach (var (label, value) in filter) info.AddFilter(label, value);
        info.Add("Workbook_Profile", texts[$"Workbook_Profile_{origin.Profile}"].Value);
        info.AddCount(skeleton.Sheets[0].Name, count);
        info.Add("Workbook_RowsHash", package.RowsHash);
        info.Add("Workbook_Privacy", texts["Groups_Why"].Value);
        await package.FillAsync(skeleton.Sheets[1], info.Rows.ToAsyncEnumerable(), InfoRows.Write);
        await package.FinishAsync();
    }

    public static async Task WriteCsvAsync(IReadOnlyList<GroupLine> lines, Stream output, IStringLocalizer<Texts> texts, CancellationToken cancellation = default)
    {
        await using var csv = CsvWriter.Create(output, Form, leaveOpen: true);
        foreach (var column in Plan.Tables[0].Columns) csv.WriteField(texts[column.TextKey].Value);
        csv.EndRecord();
        foreach (var line in lines)
        {
            csv.WriteField(CellText.ForCsv(line.Unit));
            csv.WriteField(CellText.ForCsv(line.Course));
            csv.WriteField(CellText.ForCsv(line.CourseId));
            csv.WriteField(line.FormedOn);
            csv.WriteField(line.AtLeast);
            csv.WriteField(line.From);
            csv.WriteField(line.To);
            csv.WriteField(line.MonthEnd);
            await csv.EndRecordAsync(cancellation);
        }
    }

    private static void Write(RowWriter cells, GroupLine line)
    {
        cells.Text(line.Unit);
        cells.Text(line.Course);
        cells.Text(line.CourseId);
        cells.Date(line.FormedOn);
        cells.Number(line.AtLeast);
        cells.Number(line.From / 100.0);
        cells.Number(line.To / 100.0);
        cells.Date(line.MonthEnd);
    }
}
