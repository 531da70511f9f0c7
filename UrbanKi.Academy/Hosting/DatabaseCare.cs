using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting.Jobs;

namespace UrbanKi.Academy.Hosting;

/// <summary>For sites that run for months: keeps reports quick while a town grows, and looks every day whether the database is whole.</summary>
public sealed class DatabaseCare(IDbContextFactory<AcademyDbContext> databases, AcademySettings settings, TimeProvider clock, JobBoard board, ILogger<DatabaseCare> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan CheckInterval = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not on the thread that starts the site.
        await Task.Yield();
        var lastCheck = clock.GetUtcNow();
        Check();
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RefreshAsync(stoppingToken);
            if (clock.GetUtcNow() - lastCheck < CheckInterval) continue;
            lastCheck = clock.GetUtcNow();
            Check();
        }
    }

    private void Check()
    {
        if (DatabaseCopy.FileOf(settings.ConnectionString) is not { } file) return;
        var problems = DatabaseCopy.Problems(file);
        if (problems.Count > 0) log.LogCritical("The database is damaged: {Problems}. Stop the site and restore the last good backup", string.Join("; ", problems));
        board.Note(JobBoard.DatabaseCheck, problems.Count > 0 ? string.Join("; ", problems) : null, CheckInterval);
    }

    private async Task RefreshAsync(CancellationToken cancellation)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await db.RefreshStatisticsAsync(cancellation);
            board.Note(JobBoard.Statistics, null, Interval);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // Reports are slower without it, and the next hour tries again.
            log.LogWarning(problem, "The database's statistics could not be refreshed");
            board.Note(JobBoard.Statistics, problem.Message, Interval);
        }
    }
}
