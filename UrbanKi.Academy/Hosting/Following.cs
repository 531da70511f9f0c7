using UrbanKi.Academy.Data.Assignments;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Hosting;

/// <summary>The records of people follow when somebody has changed what is asked of them. A reader waits for a few people, and sees the rest happen.</summary>
public sealed class Following(AssignmentKeeping keeping, AcademySettings settings, TimeProvider clock, ILogger<Following> log)
{
    /// <summary>How long a reader waits; more people than that are followed in the background.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <param name="people">Null for everybody.</param>
    public async Task FollowAsync(Guid organisationId, IReadOnlyCollection<Guid>? people)
    {
        // Beside the request, and not ended with it: SQLite answers on the thread that asks, and whoever closes the window does not stop it.
        // A stop of the program does, and its next start goes on.
        var following = Task.Run(() => keeping.KeepInStepAsync(organisationId, people, () => Moment.Of(clock, settings.TimeZone)));
        if (await Task.WhenAny(following, Task.Delay(Patience)) == following) await following;
        else
            _ = following.ContinueWith(failed => log.LogError(failed.Exception, "Assignments could not be brought in step; the next day's or start's walk tries again"),
                CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }
}
