using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Jobs;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>Deletes the files of reports that are kept no more, whoever or whatever let them go.</summary>
public sealed class ShelfCleaning(IDbContextFactory<AcademyDbContext> databases, AcademySettings settings, TimeProvider clock) : IDailyJob
{
    /// <summary>A younger file may belong to a report that is being written.</summary>
    private static readonly TimeSpan BeingWritten = TimeSpan.FromHours(12);

    public string Name => "kept-reports";

    public async Task RunAsync(Guid organisationId, Moment now, CancellationToken cancellation)
    {
        var folder = new DirectoryInfo(Path.Combine(settings.DataPath, ReportShelf.Folder));
        if (!folder.Exists) return;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // The folder is everybody's.
        var kept = (await db.KeptReports.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).Select(report => report.Id).ToListAsync(cancellation)).ToHashSet();
        foreach (var file in folder.EnumerateFiles("*.xlsx").Where(file => Guid.TryParse(Path.GetFileNameWithoutExtension(file.Name), out var id) && !kept.Contains(id)))
            if (clock.GetUtcNow() - file.LastWriteTimeUtc > BeingWritten) file.Delete();
    }
}
