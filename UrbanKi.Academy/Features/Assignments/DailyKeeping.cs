using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data.Assignments;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Jobs;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Assignments;

/// <summary>Every new day, and whenever something was published, asks what has to be repeated, what has run out and who is new.</summary>
public sealed class DailyKeeping(AssignmentKeeping keeping, Library library, AcademySettings settings, TimeProvider clock, JobBoard board, ILogger<DailyKeeping> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        (DateOnly Day, LibrarySnapshot? Library) done = default;
        do
        {
            var now = Moment.Of(clock, settings.TimeZone);
            var taught = library.Current;
            if (done == (now.Day, taught)) continue;
            try
            {
                var told = await keeping.KeepAllInStepAsync(now, stoppingToken);
                done = (now.Day, taught);
                board.Note(JobBoard.Assignments, null, TimeSpan.FromDays(1));
                if (told > 0) log.LogInformation("Assignments: {Count} records brought in step", told);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "Assignments could not be brought in step; tried again in {Interval}", Interval);
                board.Note(JobBoard.Assignments, problem.Message, Interval);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
