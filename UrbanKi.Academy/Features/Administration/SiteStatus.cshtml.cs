using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Backups;
using UrbanKi.Academy.Hosting.Jobs;
using UrbanKi.Academy.Hosting.Scanning;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>Whether all is well with the site, on one page: three queries, whatever there is.</summary>
[Authorize(Policy = Role.Administrator)]
public sealed class SiteStatusPage(AcademyDbContext db, AcademySettings settings, Library library, Publisher publisher, JobBoard board, IEnumerable<IDailyJob> dailyJobs, CurrentPerson person, VirusScanner? scanner = null) : PageModel
{
    public SiteStatusView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var since = person.Now.Day.AddDays(-7);
        var runs = await db.JobRuns.AsNoTracking().Where(run => run.Day >= since).ToListAsync(cancellation);
        var migrations = await db.Database.GetAppliedMigrationsAsync(cancellation);
        var files = DataFolder.DatabaseFiles(settings).Select(file => new FileInfo(file)).Where(file => file.Exists).ToList();
        View = SiteStatusView.For(person.Now, person.Local) with
        {
            Database = new(files.Sum(file => file.Length), migrations.LastOrDefault() ?? "–", board.States.GetValueOrDefault(JobBoard.DatabaseCheck)),
            Backup = DataFolder.ReadLastBackup(settings),
            Disk = DiskSpace.Of(settings.DataPath),
            Mail = settings.Smtp is { } smtp ? await OutboxLine.AskAsync(db, smtp.Host, cancellation) : null,
            Scanner = scanner is null ? null : new(scanner.Address, await scanner.AskAsync(cancellation)),
            Jobs = JobLine.All(board.States, dailyJobs.Select(job => job.Name), runs, person.Now.Day, person.Local),
            Content = publisher.LastReading,
            Facts = FactLine.Due(library.Current.Shelf, person.Language, person.Now.Day),
            Settings = settings.Advice,
        };
    }
}
