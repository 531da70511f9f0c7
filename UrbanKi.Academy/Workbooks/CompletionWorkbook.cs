using System.Globalization;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks;

/// <summary>
/// Writes the completion report as an Excel workbook, in the language of CurrentUICulture. Rows go to the output as they
/// come: memory does not grow with the report.
/// </summary>
public static class CompletionWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A sheet has 1,048,576 rows; the first is the header.</summary>
    public const int MaximumRows = 1_048_575;

    /// <summary>Designs the workbook in these languages now, so that the first reader does not wait for it.</summary>
    public static async Task WarmUpAsync(IStringLocalizer<Texts> texts, params CultureInfo[] languages)
    {
        var nothing = new CompletionReport
        {
            Overview = [],
            Rows = _ => AsyncEnumerable.Empty<CompletionRow>(),
            OverdueRows = _ => AsyncEnumerable.Empty<CompletionRow>(),
            Filter = [],
            MadeAt = default,
            MadeBy = "",
        };
        foreach (var language in languages)
        {
            // Ends with this method: the caller's language stays as it is.
            CultureInfo.CurrentUICulture = language;
            await WriteAsync(nothing, Stream.Null, texts);
        }
    }

    /// <summary>
    /// Writes front to back, only asynchronously, and never seeks: a response's body will do. Returns the number of
    /// completion rows. If it throws, what was written is no workbook and the caller drops it.
    /// </summary>
    /// <exception cref="TooManyRowsException">A sheet would need more than <see cref="MaximumRows"/> rows.</exception>
    public static async Task<long> WriteAsync(CompletionReport report, Stream output, IStringLocalizer<Texts> texts, CancellationToken cancellation = default)
    {
        if (report.Overview.Count > MaximumRows) throw new TooManyRowsException(texts["Workbook_Overview"].Value);

        var skeleton = WorkbookSkeleton.For(WorkbookPlan.Completions, texts);
        var statuses = new StatusWords(texts);
        void Write(RowWriter cells, CompletionRow row) => WriteCompletion(cells, row, statuses);

        var package = new WorkbookPackage(output, report.MadeAt, cancellation);
        foreach (var (path, content) in skeleton.Parts) package.Add(path, content);

        var sheets = skeleton.Sheets;
        var overviewRows = await package.FillAsync(sheets[0], report.Overview.ToAsyncEnumerable(), WriteOverview);
        var rows = await package.FillAsync(sheets[1], report.Rows(cancellation), Write);
        var overdueRows = await package.FillAsync(sheets[2], report.OverdueRows(cancellation), Write);

        // The last sheet, since it says how much is on the others.
        var info = new InfoRows(texts);
        info.AddOrigin(report.MadeAt, report.MadeBy);
        if (report.Filter.Count == 0) info.Add("Workbook_Filter", texts["Workbook_NoFilter"].Value);
        foreach (var (label, value) in report.Filter) info.AddFilter(label, value);
        info.AddCount(sheets[0].Name, overviewRows);
        info.AddCount(sheets[1].Name, rows);
        info.AddCount(sheets[2].Name, overdueRows);
        info.Add("Workbook_RowsHash", package.RowsHash);
        info.Add("Workbook_Privacy", texts["Workbook_PrivacyNote"].Value);
        await package.FillAsync(sheets[3], info.Rows.ToAsyncEnumerable(), InfoRows.Write);

        await package.FinishAsync();
        return rows;
    }

    // In the order of Column.OfOverview.
    private static void WriteOverview(RowWriter cells, OverviewRow row)
    {
        cells.Text(row.Unit);
        cells.Text(row.Course);
        cells.Text(row.CourseId);
        cells.Number(row.Required);
        cells.Number(row.Completed);
        cells.Number(row.Overdue);
        if (row.Required == 0) cells.Nothing();
        else cells.Number((double)row.Completed / row.Required);
    }

    // In the order of Column.OfCompletions.
    private static void WriteCompletion(RowWriter cells, CompletionRow row, StatusWords statuses)
    {
        cells.Text(row.PersonnelNumber);
        cells.Text(row.Surname);
        cells.Text(row.GivenName);
        cells.Text(row.Email);
        cells.Text(row.Unit);
        cells.Text(row.Course);
        cells.Text(row.CourseId);
        cells.Number(row.CourseVersion);
        cells.Text(statuses[row.Status]);
        cells.Date(row.AssignedOn);
        cells.Date(row.DueOn);
        cells.Date(row.CompletedOn);
        cells.Date(row.ValidUntil);
        cells.Text(row.CertificateNumber);
    }
}
