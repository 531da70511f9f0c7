using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Assignments;
using UrbanKi.Academy.Data.Imports;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People.Imports;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Features.People;

/// <summary>Reads, compares and imports files of people, one after another, whether or not anybody watches. After a restart it goes on where it was.</summary>
public sealed class ImportJob(IDbContextFactory<AcademyDbContext> databases, WriteGate gate, ImportWriter writer, AssignmentKeeping keeping, ImportFiles files, AcademySettings settings, TimeProvider clock, ILogger<ImportJob> log) : BackgroundService
{
    /// <summary>How long what was found in a file can still be read after the import.</summary>
    private static readonly TimeSpan FindingsLifetime = TimeSpan.FromDays(30);

    /// <summary>A younger file without an import may belong to one that is being handed in.</summary>
    private static readonly TimeSpan BeingHandedIn = TimeSpan.FromHours(1);

    private readonly Channel<(Guid Organisation, Guid Import)> queue = Channel.CreateUnbounded<(Guid, Guid)>();
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> waiting = new();

    /// <summary>Has an import gone on with; the task ends when it has come as far as it can.</summary>
    public Task Enqueue(Guid organisation, Guid import)
    {
        var done = waiting.GetOrAdd(import, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        queue.Writer.TryWrite((organisation, import));
        return done.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not on the thread that starts the site.
        await Task.Yield();
        await ResumeAsync(stoppingToken);
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        var tidying = TidyAsync(timer, stoppingToken);
        await foreach (var (organisation, import) in queue.Reader.ReadAllAsync(stoppingToken))
        {
            waiting.TryRemove(import, out var done);
            try
            {
                await WorkAsync(organisation, import, stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                log.LogError(problem, "The import {Import} failed", import);
                await FailAsync(organisation, import);
            }
            done?.TrySetResult();
        }
        await tidying;
    }

    private async Task ResumeAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        foreach (var open in await db.PeopleImports.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).AsNoTracking()
            .Where(import => import.State == ImportState.Reading || import.State == ImportState.Running).OrderBy(import => import.StartedAt).ToListAsync(cancellation))
            _ = Enqueue(open.OrganisationId, open.Id);
        await ExpireAsync(cancellation);
    }

    private async Task TidyAsync(PeriodicTimer timer, CancellationToken cancellation)
    {
        while (await timer.WaitForNextTickAsync(cancellation))
            try
            {
                await ExpireAsync(cancellation);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogWarning(problem, "Old imports could not be thrown away");
            }
    }

    /// <summary>Throws away files that nobody confirmed, and findings that are old.</summary>
    internal async Task ExpireAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (unconfirmed, old) = (now - PeopleImport.Lifetime, now - FindingsLifetime);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var all = db.PeopleImports.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]);
        await gate.WriteAsync(db, async () =>
        {
            foreach (var import in await all.Where(import => import.State == ImportState.Preview && import.StartedAt < unconfirmed).ToListAsync(cancellation)) import.Discard(now);
        }, cancellation);
        var kept = files.Kept();
        var states = await all.AsNoTracking().Where(import => kept.Contains(import.Id)).Select(import => new { import.Id, import.State, import.FinishedAt }).ToDictionaryAsync(import => import.Id, cancellation);
        foreach (var id in kept)
            // Its row is written after it: what has just been handed in may not have one yet.
            if (!states.TryGetValue(id, out var import))
            {
                if (now - files.LastWrittenAt(id) > BeingHandedIn) files.DeleteAll(id);
            }
            else if (import.State == ImportState.Discarded || import.FinishedAt < old) files.DeleteAll(id);
            else if (import.FinishedAt is not null) files.Delete(id);
    }

    private async Task WorkAsync(Guid organisation, Guid id, CancellationToken cancellation)
    {
        PeopleImport import;
        PeopleSheet sheet;
        ImportPlan plan;
        var now = Moment.Of(clock, settings.TimeZone);
        await using (var db = await OpenAsync(organisation, cancellation))
        {
            if (await db.PeopleImports.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, cancellation) is not { IsAtWork: true } found) return;
            import = found;
            sheet = PeopleFile.Read(files.PathOf(id), import.FileName, cancellation);
            plan = ImportPlanner.Plan(sheet, await db.ImportGroundAsync(sheet, import.StartedBy, import.ScopeUnitId, import.MayGrantRoles, now.Day, cancellation), new(import.IsComplete, import.CreatesUnits));
        }
        // What was begun before a restart goes on; what was only confirmed has to be what was shown.
        var isOutdated = import.State == ImportState.Running && import.StepsDone == 0 && import.Signature != plan.Signature();
        if (import.State == ImportState.Reading || isOutdated)
        {
            await files.SaveAsync(id, ImportPreview.Of(plan, sheet), cancellation);
            await ChangeAsync(organisation, id, one => one.Show(plan, now.At, isOutdated), cancellation);
            return;
        }
        // Planned for a day that ended meanwhile: what is written must hold from the day on which it is written.
        if (Moment.Of(clock, settings.TimeZone).Day != now.Day)
        {
            await WorkAsync(organisation, id, cancellation);
            return;
        }
        var before = import.StepsDone;
        await writer.WriteAsync(plan, organisation, import.StartedBy, now, settings.Smtp is not null, async (db, progress) =>
            (await db.PeopleImports.SingleAsync(one => one.Id == id, cancellation)).StepsDone = before + progress.Written + progress.InStep, cancellation);
        // Of those whom the interrupted run had written, nobody knows whose assignments it had come to.
        if (before > 0) await keeping.KeepInStepAsync(organisation, null, now, null, cancellation);
        await using (var db = await OpenAsync(organisation, cancellation))
            await gate.WriteAsync(db, async () => ImportWriter.Finish(db, await db.PeopleImports.SingleAsync(one => one.Id == id, cancellation), clock.GetUtcNow().UtcDateTime), cancellation);
        files.Delete(id);
    }

    private async Task FailAsync(Guid organisation, Guid id)
    {
        try
        {
            await ChangeAsync(organisation, id, import => import.Fail(clock.GetUtcNow().UtcDateTime), CancellationToken.None);
            files.Delete(id);
        }
        catch (Exception problem)
        {
            // Said in the log and found again at the next start.
            log.LogError(problem, "That the import {Import} failed could not be noted", id);
        }
    }

    private async Task ChangeAsync(Guid organisation, Guid id, Action<PeopleImport> change, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        await gate.WriteAsync(db, async () => change(await db.PeopleImports.SingleAsync(import => import.Id == id, cancellation)), cancellation);
    }

    private async Task<AcademyDbContext> OpenAsync(Guid organisation, CancellationToken cancellation)
    {
        var db = await databases.CreateDbContextAsync(cancellation);
        db.OrganisationId = organisation;
        return db;
    }
}
