using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using UrbanKi.Academy.Data.Jobs;
using UrbanKi.Academy.Hosting.Jobs;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Hosting.Jobs;

public sealed class DailyJobsTests : IAsyncLifetime
{
    private readonly TemporaryDatabase database = new();
    private readonly MovableClock clock = new();
    private readonly Noted first = new("first");
    private readonly Noted second = new("second");
    private readonly Organisation[] towns = [new() { Name = "Eins" }, new() { Name = "Zwei" }];
    private DailyJobs jobs = null!;

    /// <summary>Notes for whom it ran on which day; fails where it is told to.</summary>
    private sealed class Noted(string name) : IDailyJob
    {
        public string Name => name;
        public List<(Guid Town, DateOnly Day)> Runs { get; } = [];
        public Guid? FailsFor { get; set; }
        /// <summary>What it has to wait for; nothing where that is null.</summary>
        public Task? Waits { get; set; }

        public async Task RunAsync(Guid organisationId, Moment now, CancellationToken cancellation)
        {
            if (organisationId == FailsFor) throw new InvalidOperationException("Das ging schief.");
            if (Waits is not null) await Waits.WaitAsync(cancellation);
            Runs.Add((organisationId, now.Day));
        }
    }

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        await using var db = database.Open();
        db.Organisations.AddRange(towns);
        await db.SaveChangesAsync();
        jobs = new([first, second], database.Pool, database.Gate, Settings.Read(), clock, NullLogger<DailyJobs>.Instance);
    }

    public ValueTask DisposeAsync()
    {
        jobs.Dispose();
        return database.DisposeAsync();
    }

    private async Task<List<JobRun>> RunsAsync(Organisation town)
    {
        await using var db = database.Open(town.Id);
        return await db.JobRuns.AsNoTracking().OrderBy(run => run.Day).ThenBy(run => run.Job).ToListAsync();
    }

    [Fact]
    public async Task Each_job_runs_once_a_day_for_each_town()
    {
        for (var i = 0; i < 3; i++) await jobs.RunDueAsync(default);
        foreach (var job in new[] { first, second })
            Assert.Equal(towns.Select(town => (town.Id, clock.Today)).Order(), job.Runs.Order());
        Assert.Equal(2, (await RunsAsync(towns[0])).Count);
    }

    [Fact]
    public async Task A_new_day_or_a_start_after_a_week_runs_it_again_once()
    {
        await jobs.RunDueAsync(default);
        var before = clock.Today;
        clock.Advance(TimeSpan.FromDays(7));
        // Another process: what was done is in the database.
        using var started = new DailyJobs([first], database.Pool, database.Gate, Settings.Read(), clock, NullLogger<DailyJobs>.Instance);
        await started.RunDueAsync(default);
        await started.RunDueAsync(default);
        Assert.Equal([before, clock.Today], first.Runs.Where(run => run.Town == towns[0].Id).Select(run => run.Day));
    }

    [Fact]
    public async Task What_failed_says_why_holds_up_nobody_and_is_tried_again()
    {
        first.FailsFor = towns[0].Id;
        await jobs.RunDueAsync(default);
        Assert.Equal(("Das ging schief.", null), ((await RunsAsync(towns[0]))[0].Problem, (await RunsAsync(towns[0]))[1].Problem));
        Assert.Equal([towns[1].Id], first.Runs.Select(run => run.Town));
        first.FailsFor = null;
        await jobs.RunDueAsync(default);
        Assert.Equal(2, first.Runs.Count);
        Assert.All(await RunsAsync(towns[0]), run => Assert.Null(run.Problem));
    }

    [Fact]
    public async Task The_site_serves_while_a_long_job_runs()
    {
        var end = new TaskCompletionSource();
        first.Waits = end.Task;
        await jobs.StartAsync(default);
        Assert.False(jobs.FirstRound.IsCompleted);
        end.SetResult();
        await jobs.FirstRound;
        Assert.Equal(2, second.Runs.Count);
        await jobs.StopAsync(default);
    }

    [Fact]
    public async Task A_job_that_is_interrupted_by_the_end_of_the_site_is_done_by_the_next_start()
    {
        first.Waits = new TaskCompletionSource().Task;
        await jobs.StartAsync(default);
        await jobs.StopAsync(default);
        Assert.True(jobs.FirstRound.IsCompleted);
        Assert.Empty(await RunsAsync(towns[0]));
        first.Waits = null;
        using var started = new DailyJobs([first, second], database.Pool, database.Gate, Settings.Read(), clock, NullLogger<DailyJobs>.Instance);
        await started.StartAsync(default);
        await started.FirstRound;
        Assert.Equal(2, first.Runs.Count);
        await started.StopAsync(default);
    }
}
