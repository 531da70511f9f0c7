using System.Globalization;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks.Evidence;

/// <summary>
/// Writes the dossier on the AI systems in use as an Excel workbook, in the language of CurrentUICulture. Rows go to the output as they come: memory
/// does not grow with the number of people.
/// </summary>
public static class EvidenceWorkbook
{
    /// <summary>Designs the workbook in these languages now, so that the first reader does not wait for it.</summary>
    public static void WarmUp(IStringLocalizer<Texts> texts, params CultureInfo[] languages)
    {
        var before = CultureInfo.CurrentUICulture;
        foreach (var language in languages)
        {
            CultureInfo.CurrentUICulture = language;
            WorkbookSkeleton.For(EvidenceColumns.Plan, texts);
            WorkbookSkeleton.For(EvidenceColumns.PlanOfGroups, texts);
        }
        CultureInfo.CurrentUICulture = before;
    }

    /// <summary>
    /// Writes front to back, only asynchronously, and never seeks: a response's body will do. Returns the number of rows with people. If it throws, what was
    /// written is no workbook and the caller drops it.
    /// </summary>
    /// <exception cref="TooManyRowsException">A sheet would need more than <see cref="CompletionWorkbook.MaximumRows"/> rows.</exception>
    public static async Task<long> WriteAsync(EvidenceReport report, Stream output, IStringLocalizer<Texts> texts, CancellationToken cancellation = default)
    {
        var plan = report.Groups is null ? EvidenceColumns.Plan : EvidenceColumns.PlanOfGroups;
        var (skeleton, summary) = (WorkbookSkeleton.For(plan, texts), report.Summary);
        var package = new WorkbookPackage(output, report.MadeAt, cancellation);
        foreach (var (path, content) in skeleton.Parts) package.Add(path, content);

        var info = new InfoRows(texts);
        info.AddOrigin(report.MadeAt, report.MadeBy);
        info.Add("Workbook_AsOf", summary.Day);
        if (report.Filter.Count == 0) info.Add("Workbook_Filter", texts["Workbook_NoEvidenceFilter"].Value);
        foreach (var (label, value) in report.Filter) info.AddFilter(label, value);
        info.Add("Workbook_Profile", report.Profile);

        var sheet = 0;
        await FillAsync(summary.Cover.ToAsyncEnumerable(), Write);
        await FillAsync(summary.Systems.ToAsyncEnumerable(), Write);
        await FillAsync(summary.Uses.ToAsyncEnumerable(), (cells, row) => Write(cells, row, texts));
        await FillAsync(summary.Measures.ToAsyncEnumerable(), (cells, row) => Write(cells, row, texts));
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        long people = 0;
        if (report.Groups is { } groups) await FillAsync(groups.ToAsyncEnumerable(), (cells, row) => Write(cells, row, report.GroupsOn));
        else
        {
            people = await FillAsync(report.People(cancellation), (cells, row) => Write(cells, row, KindOf(row.Kind)));
            await FillAsync(report.Gaps(cancellation), Write);
        }
        await FillAsync(summary.Facts.ToAsyncEnumerable(), (cells, row) => Write(cells, row, summary.Day, texts));
        await FillAsync(DescriptionRow.Of(plan.Tables.SkipLast(1), texts).ToAsyncEnumerable(), DescriptionRow.Write);

        // The last sheet, since it says how much is on the others.
        info.Add("Workbook_RowsHash", package.RowsHash);
        info.Add("Workbook_Meaning", texts["Workbook_EvidenceMeaning"].Value);
        info.Add("Workbook_Privacy", texts[report.Groups is null ? "Workbook_PrivacyNote" : "Groups_Why"].Value);
        await package.FillAsync(skeleton.Sheets[sheet], info.Rows.ToAsyncEnumerable(), InfoRows.Write);
        await package.FinishAsync();
        return people;

        async Task<long> FillAsync<T>(IAsyncEnumerable<T> rows, Action<RowWriter, T> write)
        {
            var filled = skeleton.Sheets[sheet++];
            var count = await package.FillAsync(filled, rows, write);
            info.AddCount(filled.Name, count);
            return count;
        }

        // Each looked up once for a file.
        string KindOf(string kind) => kinds.TryGetValue(kind, out var known) ? known : kinds[kind] = texts[$"Measure_Kind{kind}"].Value;
    }

    private static void Write(RowWriter cells, CoverRow row)
    {
        cells.Text(row.System);
        cells.Text(row.SystemId);
        cells.Text(row.Unit);
        cells.Number(row.Users);
        if (row.IsHidden) return;
        cells.Number(row.Covered);
        cells.Number(row.RunOut);
        cells.Number(row.Gap);
        if (row.Users == 0) cells.Nothing();
        else cells.Number((double)row.Covered / row.Users);
    }

    private static void Write(RowWriter cells, SystemLine row)
    {
        cells.Text(row.Facts.Name);
        cells.Text(row.Key);
        cells.Text(row.Facts.Purpose);
        cells.Text(row.UnitName);
        cells.Text(row.Owner);
        cells.Text(row.Facts.AffectedPeople);
        cells.Text(row.Facts.RiskNote);
        cells.Date(row.Facts.InUseSince);
        cells.Date(row.Facts.OutOfUseSince);
        cells.Date(row.OnRecordSince);
    }

    private static void Write(RowWriter cells, UseRow row, IStringLocalizer<Texts> texts)
    {
        cells.Text(row.System);
        cells.Text(row.SystemId);
        cells.Text(texts[row.IsUnit ? "Workbook_UseByUnit" : "Workbook_UseByPerson"]);
        cells.Text(row.UsedBy);
        cells.Text(row.Work);
        cells.Date(row.Since);
    }

    private static void Write(RowWriter cells, MeasureRow row, IStringLocalizer<Texts> texts)
    {
        cells.Text(row.System);
        cells.Text(row.SystemId);
        cells.Text(texts[$"Measure_Kind{row.Kind}"]);
        cells.Text(row.Title);
        cells.Text(row.CourseId);
        Write(cells, row.Version);
        cells.Text(row.Hash);
        cells.Date(row.First);
        cells.Date(row.Last);
        Write(cells, row.Minutes);
        Write(cells, row.People);
        cells.Text(row.Text);
    }

    private static void Write(RowWriter cells, PersonRow row, string kind)
    {
        cells.Text(row.System);
        cells.Text(row.SystemId);
        cells.Text(row.PersonnelNumber);
        cells.Text(row.Surname);
        cells.Text(row.GivenName);
        cells.Text(row.Unit);
        cells.Text(kind);
        cells.Text(row.Title);
        cells.Text(row.CourseId);
        Write(cells, row.Version);
        cells.Date(row.On);
        cells.Date(row.ValidUntil);
    }

    private static void Write(RowWriter cells, GroupCover row, DateOnly? monthEnd)
    {
        cells.Text(row.System);
        cells.Text(row.SystemId);
        cells.Text(row.Course);
        cells.Text(row.CourseId);
        cells.Number(row.AtLeast);
        cells.Number(row.Range.From / 100.0);
        cells.Number(row.Range.To / 100.0);
        cells.Date(monthEnd);
    }

    private static void Write(RowWriter cells, GapRow row)
    {
        cells.Text(row.System);
        cells.Text(row.SystemId);
        cells.Text(row.PersonnelNumber);
        cells.Text(row.Surname);
        cells.Text(row.GivenName);
        cells.Text(row.Unit);
    }

    private static void Write(RowWriter cells, FactVersion row, DateOnly day, IStringLocalizer<Texts> texts)
    {
        cells.Text(row.FactId);
        cells.Text(row.Title);
        cells.Date(row.HoldsFrom);
        cells.Date(row.CheckedOn);
        cells.Date(row.CheckBy);
        cells.Text(texts[row.IsStaleOn(day) ? "Workbook_FactStale" : "Workbook_FactChecked"]);
        cells.Text(row.Wording);
        cells.Text(row.Sources);
        cells.Text(row.Hash);
    }

    private static void Write(RowWriter cells, int? number)
    {
        if (number is { } known) cells.Number(known);
        else cells.Nothing();
    }
}
