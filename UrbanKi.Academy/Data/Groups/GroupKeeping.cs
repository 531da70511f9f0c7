using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning.Groups;
using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Data.Groups;

/// <summary>Makes the groups and tells their figures, once for each month that is over. Where only groups are shown, nothing else is computed from what people learned.</summary>
public sealed class GroupKeeping(IDbContextFactory<AcademyDbContext> databases, WriteGate gate)
{
    private readonly ConcurrentDictionary<Guid, Task> underWay = new();

    /// <summary>Sees to it that it is told, beside whoever asks: for thousands of people it takes longer than anybody waits for a page, and it goes on when they have left.</summary>
    /// <returns>Over when all is told.</returns>
    public Task Begin(Guid organisationId, PrivacyHistory privacy, DateOnly today)
    {
        return underWay.AddOrUpdate(organisationId, _ => Run(), (_, running) => running.IsCompleted ? Run() : running);

        Task Run() => Task.Run(() => KeepUpAsync(organisationId, privacy, today));
    }

    /// <summary>Tells what is still to be told; does nothing where all is.</summary>
    public async Task KeepUpAsync(Guid organisationId, PrivacyHistory privacy, DateOnly today, CancellationToken cancellation = default)
    {
        await using var db = Open();
        var told = await db.ToldMonths.Select(month => (DateOnly?)month.MonthEnd).MaxAsync(cancellation);
        foreach (var month in ToldMonth.DueOn(today, told))
        {
            var courses = await db.StandingPeriods.Where(p => p.AssignedOn != null).HeldOn(month).Select(p => p.CourseId).Distinct().ToListAsync(cancellation);
            // Each course by itself: nobody's answer should have to wait for all of them.
            foreach (var course in courses) await TellAsync(course, month);
            await using var done = Open();
            await gate.WriteAsync(done, async () =>
            {
                if (!await done.ToldMonths.AnyAsync(m => m.MonthEnd == month, cancellation)) done.ToldMonths.Add(new() { OrganisationId = organisationId, MonthEnd = month });
            }, cancellation);
        }

        AcademyDbContext Open()
        {
            var opened = databases.CreateDbContext();
            opened.OrganisationId = organisationId;
            return opened;
        }

        async Task TellAsync(string courseId, DateOnly month)
        {
            await using var writing = Open();
            await gate.WriteAsync(writing, async () =>
            {
                // Told already, by somebody who asked at the same moment or before an interruption.
                if (await writing.CohortShares.AnyAsync(share => share.MonthEnd == month && writing.Cohorts.Any(cohort => cohort.Id == share.CohortId && cohort.CourseId == courseId), cancellation)) return;
                await new CourseMonth(writing, organisationId, courseId, month, privacy, today).TellAsync(cancellation);
            }, cancellation);
        }
    }
}
