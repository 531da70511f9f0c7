using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks;

/// <summary>Fills workbook and CSV from the database: a fixed number of queries that see the same moment, rows read while they are written.</summary>
public sealed class CompletionSource(AcademyDbContext db, LibrarySnapshot library, string language, IStringLocalizer<Texts> texts)
{
    public async Task<long> WriteWorkbookAsync(CompletionRequest request, CompletionFilter filter, DateTime madeAt, string madeBy, Stream output, CancellationToken cancellation = default)
    {
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var sums = await db.SumsAsync(filter, cancellation);
        return await CompletionWorkbook.WriteAsync(new CompletionReport
        {
            Overview = [.. sums.Select(sum => new OverviewRow(sum.Unit ?? texts["Workbook_NoUnit"], library.TitleOf(sum.CourseId, language), sum.CourseId, sum.Required, sum.Completed, sum.Overdue))],
            Rows = token => Rows(filter, token),
            OverdueRows = token => filter.Status is null or Status.Overdue ? Rows(filter with { Status = Status.Overdue }, token) : AsyncEnumerable.Empty<CompletionRow>(),
            Filter = Describe(request, filter),
            MadeAt = madeAt,
            MadeBy = madeBy,
        }, output, texts, cancellation);
    }

    public async Task<long> WriteCsvAsync(CompletionFilter filter, Stream output, CancellationToken cancellation = default) =>
        await CompletionCsv.WriteAsync(Rows(filter, cancellation), output, texts, cancellation);

    private async IAsyncEnumerable<CompletionRow> Rows(CompletionFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in db.Lines(filter).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
            yield return new(line.PersonnelNumber, line.Surname, line.GivenName, line.Email, line.Unit, library.TitleOf(line.CourseId, language), line.CourseId, line.Facts.VersionNumber,
                line.StatusOn(filter.Day), line.Facts.AssignedOn, line.Facts.DueOn, line.Facts.CompletedOn, line.Facts.ValidUntil, line.Facts.CertificateNumber);
    }

    private List<(string, string)> Describe(CompletionRequest request, CompletionFilter filter)
    {
        var described = new List<(string, string)>();
        Add("Workbook_FilterCourse", request.Course);
        Add("Workbook_FilterPath", request.Path);
        Add("Workbook_FilterUnit", request.Unit);
        Add("Workbook_FilterFrom", request.From);
        Add("Workbook_FilterTo", request.To);
        Add("Workbook_FilterStatus", filter.Status is null ? null : texts[$"Status_{filter.Status}"].Value);
        Add("Workbook_FilterAsOf", filter.IsPast ? request.AsOf : null);
        return described;

        void Add(string label, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) described.Add((texts[label], value));
        }
    }
}
