using System.Runtime.CompilerServices;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks;

/// <summary>Fills workbook and CSV from the database: a fixed number of queries that see the same moment, rows read while they are written.</summary>
public sealed class CompletionSource(AcademyDbContext db, CompletionGround ground, string language, IStringLocalizer<Texts> texts)
{
    public async Task<WrittenReport> WriteWorkbookAsync(CompletionRequest request, CompletionFilter filter, ReportOrigin origin, Stream output, CancellationToken cancellation = default)
    {
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var sums = await db.SumsAsync(filter, cancellation);
        return await CompletionWorkbook.WriteAsync(new CompletionReport
        {
            Overview = [.. sums.Select(sum => new OverviewRow(sum.Unit ?? texts["Workbook_NoUnit"], TitleOf(sum.CourseId, filter), sum.CourseId, sum.Required, sum.Completed, sum.Overdue, sum.UnitPath?.TrimEnd('/').Split('/')[^1]))],
            Rows = token => Rows(filter, token),
            OverdueRows = token => filter.Status is null or Status.Overdue ? Rows(filter with { Status = Status.Overdue }, token) : AsyncEnumerable.Empty<CompletionRow>(),
            Exemptions = token => Exemptions(filter, token),
            Filter = Describe(request, filter),
            Asked = request.Asked,
            Day = filter.Day,
            ErasedRows = await db.CountErasedAsync(filter, cancellation),
            Origin = origin,
        }, output, texts, cancellation);
    }

    public async Task<long> WriteCsvAsync(CompletionFilter filter, Stream output, CancellationToken cancellation = default) =>
        await CompletionCsv.WriteAsync(Rows(filter, cancellation), output, texts, cancellation);

    /// <summary>How the rows are chosen, in the reader's words; empty means everything.</summary>
    public IReadOnlyList<(string Label, string Value)> Describe(CompletionRequest request, CompletionFilter filter)
    {
        var described = new List<(string, string)>();
        Add("Workbook_FilterCourse", request.Course is { } course ? Named(TitleOf(course.Trim(), filter), course) : null);
        Add("Workbook_FilterPath", request.Path is { } path ? Named(ground.Paths.FirstOrDefault(one => one.PathId == path.Trim() && one.HoldsOn(filter.Day))?.Titles is { } titles ? titles.GetValueOrDefault(language) ?? titles.GetValueOrDefault("de") : null, path) : null);
        Add("Workbook_FilterSystem", request.System is { } system ? Named(ground.Systems.FirstOrDefault(one => one.Key == system.Trim() && one.HoldsOn(filter.Day))?.Name, system) : null);
        Add("Workbook_FilterUnit", filter.HasNoUnit ? texts["Workbook_NoUnit"].Value : request.Unit is { } unit ? Named(ground.Units.FirstOrDefault(one => one.Key == unit.Trim() && one.HoldsOn(filter.Day))?.Name, unit) : null);
        Add("Workbook_FilterFrom", request.From);
        Add("Workbook_FilterTo", request.To);
        Add("Workbook_FilterStatus", filter.Status is null ? null : texts[$"Status_{filter.Status}"].Value);
        Add("Workbook_FilterSearch", request.Q);
        return described;

        static string? Named(string? name, string key) => string.IsNullOrWhiteSpace(key) ? null : name is null || name == key.Trim() ? key.Trim() : $"{name} ({key.Trim()})";

        void Add(string label, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) described.Add((texts[label], value));
        }
    }

    private string TitleOf(string courseId, CompletionFilter filter) => ground.Courses.Of(courseId, filter.End, language);

    private async IAsyncEnumerable<CompletionRow> Rows(CompletionFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in db.LinesAsync(filter, cancellation))
            yield return new(line.PersonnelNumber, line.Surname, line.GivenName, line.Email, line.Unit, ground.Courses.Of(line.CourseId, line.Facts.VersionNumber, language), line.CourseId, line.Facts.VersionNumber,
                line.StatusOn(filter.Day), line.Facts.AssignedOn, line.Facts.DueOn, line.Facts.CompletedOn, line.Facts.ValidUntil, line.Facts.CertificateNumber);
    }

    private async IAsyncEnumerable<ExemptionRow> Exemptions(CompletionFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in db.ExemptionsAsync(filter, cancellation))
            yield return new(line.PersonnelNumber, line.Surname, line.GivenName, line.Unit, TitleOf(line.CourseId, filter), line.CourseId, line.From, line.Until, line.Reason, line.GrantedBy);
    }
}
