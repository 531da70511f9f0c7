using System.Globalization;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Learning;
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
    public static void WarmUp(IStringLocalizer<Texts> texts, params CultureInfo[] languages)
    {
        var before = CultureInfo.CurrentUICulture;
        foreach (var language in languages)
        {
            CultureInfo.CurrentUICulture = language;
            WorkbookSkeleton.For(WorkbookPlan.Completions, texts);
        }
        CultureInfo.CurrentUICulture = before;
    }

    /// <summary>
    /// Writes front to back, only asynchronously, and never seeks: a response's body will do. If it throws, what was written is no workbook and the caller drops it.
    /// </summary>
    /// <exception cref="TooManyRowsException">A sheet would need more than <see cref="MaximumRows"/> rows.</exception>
    public static async Task<WrittenReport> WriteAsync(CompletionReport report, Stream output, IStringLocalizer<Texts> texts, CancellationToken cancellation = default)
    {
        if (report.Overview.Count > MaximumRows) throw new TooManyRowsException(texts["Workbook_Overview"].Value);

        var plan = WorkbookPlan.Completions;
        var skeleton = WorkbookSkeleton.For(plan, texts);
        var statuses = new StatusWords(texts);
        void Write(RowWriter cells, CompletionRow row) => WriteCompletion(cells, row, statuses);

        var madeAt = report.Origin.MadeAt.DateTime;
        var package = new WorkbookPackage(output, madeAt, cancellation);
        foreach (var (path, content) in skeleton.Parts) package.Add(path, content);

        var info = new InfoRows(texts);
        info.AddOrigin(madeAt, report.Origin.MadeBy);
        info.Add("Workbook_AsOf", report.Day);
        if (report.Filter.Count == 0) info.Add("Workbook_Filter", texts["Workbook_NoFilter"].Value);
        foreach (var (label, value) in report.Filter) info.AddFilter(label, value);
        var provenance = new Provenance(texts);
        provenance.AddOrigin("completions", report.Origin, report.Day, report.Asked, InfoRows.Program);

        await FillAsync("Overview", report.Overview.ToAsyncEnumerable(), WriteOverview);
        var rows = await FillAsync("Completions", report.Rows(cancellation), Write);
        await FillAsync("Overdue", report.OverdueRows(cancellation), Write);
        await FillAsync("Exemptions", report.Exemptions(cancellation), WriteExemption);
        // What follows says what the rows mean and where they are from, and may change with the program.
        var rowsHash = package.RowsHash;
        await package.FillAsync(SheetOf("DataDescription"), Description(plan, texts).ToAsyncEnumerable(), DescriptionRow.Write);
        provenance.Close(rowsHash, report.Origin);
        await package.FillAsync(SheetOf(Provenance.Table), provenance.Lines.ToAsyncEnumerable(), Provenance.Write);
        info.Add("Workbook_ErasedRows", report.ErasedRows);
        info.Add("Workbook_RowsHash", rowsHash);
        info.Add("Workbook_Privacy", texts["Workbook_PrivacyNote"].Value);
        await package.FillAsync(skeleton.Sheets.Single(sheet => sheet.Table is null), info.Rows.ToAsyncEnumerable(), InfoRows.Write);

        await package.FinishAsync();
        return new(rows, rowsHash);

        SheetSkeleton SheetOf(string table) => skeleton.Sheets.Single(sheet => sheet.Table?.Name == table);

        async Task<long> FillAsync<T>(string table, IAsyncEnumerable<T> of, Action<RowWriter, T> write)
        {
            var sheet = SheetOf(table);
            var count = await package.FillAsync(sheet, of, write);
            info.AddCount(sheet.Name, count);
            provenance.AddRows(table, sheet.Name, count);
            return count;
        }
    }

    /// <summary>Every column, and every status that can stand in one.</summary>
    private static IEnumerable<DescriptionRow> Description(WorkbookPlan plan, IStringLocalizer<Texts> texts) =>
        DescriptionRow.Of(plan.Tables.Where(table => table.Name is "Overview" or "Completions" or "Overdue" or "Exemptions"), texts)
            .Concat(Status.All.Select(status => new DescriptionRow(texts["Workbook_Completions"], $"{texts["Workbook_Column_Status"]}: {texts[$"Status_{status}"]}", texts[$"Workbook_AboutStatus_{status}"])));

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
        // As many digits as every program keeps when it saves the file again: some write fifteen, some seventeen.
        else cells.Number(Math.Round((double)row.Completed / row.Required, 6));
        cells.Text(row.UnitId);
    }

    // In the order of Column.OfExemptions.
    private static void WriteExemption(RowWriter cells, ExemptionRow row)
    {
        cells.Text(row.PersonnelNumber);
        cells.Text(row.Surname);
        cells.Text(row.GivenName);
        cells.Text(row.Unit);
        cells.Text(row.Course);
        cells.Text(row.CourseId);
        cells.Date(row.From);
        cells.Date(row.Until);
        cells.Text(row.Reason);
        cells.Text(row.GrantedBy);
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
