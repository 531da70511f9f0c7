using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Hosting.Jobs;

/// <summary>Runs each job once a day for each organisation, one after the other, beside the site that serves: from its start on, and whenever a new day has begun. What failed or was interrupted is tried again.</summary>
public sealed class DailyJobs(IEnumerable<IDailyJob> jobs, IDbContextFactory<AcademyDbContext> databases, WriteGate gate, AcademySettings settings, TimeProvider clock, ILogger<DailyJobs> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    private readonly TaskCompletionSource firstRound = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Over when what was due at the start has been tried, or the site stops.</summary>
    public Task FirstRound => firstRound.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            await RunDueAsync(stoppingToken);
            firstRound.TrySetResult();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // Also where it ended before it had begun.
        firstRound.TrySetResult();
    }

    /// <summary>Does what has not been done today.</summary>
    public async Task RunDueAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var organisation in await OrganisationsAsync(cancellation))
                foreach (var job in jobs)
                    await RunAsync(job, organisation, cancellation);
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            log.LogError(problem, "The daily jobs could not be started; tried again in {Interval}", Interval);
        }
    }

    private async Task RunAsync(IDailyJob job, Guid organisation, CancellationToken cancellation)
    {
        var now = Moment.Of(clock, settings.TimeZone);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.OrganisationId = organisation;
        if (await db.JobRuns.AnyAsync(run => run.Job == job.Name && run.Day == now.Day && run.Problem == null, cancellation)) return;
        string? went = null;
        try
        {
            await job.RunAsync(organisation, now, cancellation);
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            log.LogError(problem, "The job {Job} failed; tried again in {Interval}", job.Name, Interval);
            went = problem.Message;
        }
        await gate.WriteAsync(db, async () =>
        {
            if (await db.JobRuns.FindAsync([organisation, job.Name, now.Day], cancellation) is not { } run) db.JobRuns.Add(run = new() { OrganisationId = organisation, Job = job.Name, Day = now.Day });
            (run.EndedAt, run.Problem) = (clock.GetUtcNow().UtcDateTime, went);
        }, cancellation);
    }

    private async Task<List<Guid>> OrganisationsAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Organisations.OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(cancellation);
    }
}
