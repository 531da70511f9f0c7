using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;

namespace UrbanKi.Academy.Hosting;

/// <summary>Keeps reports quick while a town grows, for sites that run for months.</summary>
public sealed class DatabaseCare(IDbContextFactory<AcademyDbContext> databases, TimeProvider clock, ILogger<DatabaseCare> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                await using var db = await databases.CreateDbContextAsync(stoppingToken);
                await db.RefreshStatisticsAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // Reports are slower without it, and the next hour tries again.
                log.LogWarning(problem, "The database's statistics could not be refreshed");
            }
    }
}
