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
        IReadOnlyCollection<Guid>? again = null;
        do
        {
            var now = Moment.Of(clock, settings.TimeZone);
            var taught = library.Current;
            if (done != (now.Day, taught)) again = null;
            else if (again is null) continue;
            try
            {
                var (told, failed) = await keeping.KeepAllInStepAsync(() => Moment.Of(clock, settings.TimeZone), again, stoppingToken);
                done = (now.Day, taught);
                again = failed.Count == 0 ? null : [.. failed.Keys];
                foreach (var (organisation, problem) in failed) log.LogError(problem, "Assignments of {Organisation} could not be brought in step; tried again in {Interval}", organisation, Interval);
                board.Note(JobBoard.Assignments, failed.Values.FirstOrDefault()?.Message, failed.Count == 0 ? TimeSpan.FromDays(1) : Interval);
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
