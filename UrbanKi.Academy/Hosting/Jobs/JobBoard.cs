using System.Collections.Concurrent;

namespace UrbanKi.Academy.Hosting.Jobs;

/// <summary>How the jobs of this process went the last time, for the administrator.</summary>
public sealed class JobBoard(TimeProvider clock)
{
    /// <summary>The jobs that are no <see cref="IDailyJob"/>; their names in both languages are "Job_" and this.</summary>
    public const string Assignments = "assignments", Statistics = "statistics", DatabaseCheck = "database-check";

    private readonly ConcurrentDictionary<string, JobState> states = new();

    public IReadOnlyDictionary<string, JobState> States => states;

    /// <param name="problem">What went wrong; null where all is done.</param>
    /// <param name="next">When it runs again at the latest.</param>
    public void Note(string job, string? problem, TimeSpan next)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        states[job] = new(now, problem, now + next);
    }
}

/// <summary>One run that is over, in UTC.</summary>
public sealed record JobState(DateTime EndedAt, string? Problem, DateTime NextAt);
