using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>The reports that were kept: the files in the data folder, what they are in the database. Whoever may see a part of the organisation finds what was kept by those who see the same part.</summary>
public sealed class ReportShelf(AcademyDbContext db, WriteGate gate, AuditLog audit, CurrentPerson person, ReportDesk desk, AcademySettings settings, IStringLocalizer<Texts> texts)
{
    /// <summary>For an organisation: a report a week for years. More would be a copy of the record, which keeps everything anyway.</summary>
    public const int MostReports = 500;
    public const long MostBytes = 4L * 1024 * 1024 * 1024;

    internal const string Folder = "reports";

    public IQueryable<KeptReport> Visible => person.HrUnitId is { } unit ? db.KeptReports.Where(report => report.ScopeUnitId == unit) : db.KeptReports;

    /// <summary>Writes the report as a workbook and keeps it.</summary>
    /// <returns>The report, or why it could not be kept.</returns>
    /// <param name="form">Drawn with the button: pressed twice, it keeps one report.</param>
    public async Task<(KeptReport? Report, string? Problem)> KeepAsync(AskedReport asked, Guid form, CancellationToken cancellation)
    {
        var id = FormIds.Of(person.OrganisationId, form);
        if (await db.KeptReports.FirstOrDefaultAsync(report => report.Id == id, cancellation) is { } known) return (known, null);
        if (!asked.Filter.ShowsPersons) return (null, texts["Report_NotByPerson"]);
        if (await db.KeptReports.CountAsync(cancellation) >= MostReports) return (null, texts["Report_KeepTooMany", MostReports]);
        if (await db.CountLinesAsync(asked.Filter, cancellation) > CompletionWorkbook.MaximumRows) return (null, texts["Report_TooLong"]);
        // Put in its place inside the write: of two that are written at once the first one counts.
        var path = PathOf(Guid.CreateVersion7());
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var written = await WriteAsync(asked, path, cancellation);
            var size = new FileInfo(path).Length;
            var report = await gate.WriteAsync(db, async () =>
            {
                if (await db.KeptReports.FirstOrDefaultAsync(one => one.Id == id, cancellation) is { } first) return first;
                if (await db.KeptReports.SumAsync(one => one.Size, cancellation) + size > MostBytes) return null;
                File.Move(path, PathOf(id), overwrite: true);
                audit.Note(AuditAction.ReportKept, detail: $"{desk.FileNameOf(asked)}.xlsx");
                return db.KeptReports.Add(new()
                {
                    Id = id,
                    OrganisationId = person.OrganisationId,
                    KeptAt = person.Now.At,
                    KeptBy = person.Id,
                    KeptByName = person.Name,
                    ScopeUnitId = person.HrUnitId,
                    // The same report can be asked for again only if the day is named.
                    Query = QueryHelpers.AddQueryString("", (asked.Request with { AsOf = $"{asked.Filter.Day:yyyy-MM-dd}" }).Asked.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value))),
                    Filter = string.Join('\n', desk.SourceOf(asked).Describe(asked.Request, asked.Filter).Select(one => $"{one.Label}: {one.Value}")),
                    Day = asked.Filter.Day,
                    FileName = $"{desk.FileNameOf(asked)}.xlsx",
                    Rows = written.Report.Rows,
                    RowsHash = written.Report.RowsHash,
                    FileHash = written.FileHash,
                    Size = size,
                }).Entity;
            }, cancellation);
            File.Delete(path);
            return report is null ? (null, texts["Report_KeepTooLarge"]) : (report, null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A full disk, above all.
            File.Delete(path);
            return (null, texts["Report_KeepNotWritten"].Value);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Null where the file is gone although the report is known.</summary>
    public FileStream? Open(KeptReport report) => File.Exists(PathOf(report.Id)) ? File.OpenRead(PathOf(report.Id)) : null;

    public async Task DeleteAsync(KeptReport report, CancellationToken cancellation)
    {
        await gate.WriteAsync(db, () =>
        {
            db.KeptReports.Remove(report);
            audit.Note(AuditAction.ReportDeleted, detail: report.FileName);
            return Task.CompletedTask;
        }, cancellation);
        File.Delete(PathOf(report.Id));
    }

    private async Task<(WrittenReport Report, string FileHash)> WriteAsync(AskedReport asked, string path, CancellationToken cancellation)
    {
        var origin = await desk.OriginAsync(asked, cancellation);
        WrittenReport report;
        await using (var file = File.Create(path)) report = await desk.SourceOf(asked).WriteWorkbookAsync(asked.Request, asked.Filter, origin, file, cancellation);
        await using var written = File.OpenRead(path);
        return (report, Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancellation)));
    }

    private string PathOf(Guid id) => Path.Combine(settings.DataPath, Folder, $"{id:N}.xlsx");
}
