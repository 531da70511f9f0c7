using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Data;

/// <summary>Makes the standings, and what reports say of each day, anew from rounds and events: after a repair, or to prove that they are what the record says.</summary>
public static class StandingRebuild
{
    private const int Batch = 500;

    /// <returns>How many standings there are, and how many of them had to be put right.</returns>
    public static async Task<(int Standings, int PutRight)> RunAsync(IDbContextFactory<AcademyDbContext> databases, WriteGate gate, CancellationToken cancellation = default)
    {
        Dictionary<Guid, (int Number, int StepCount)> versions;
        List<Guid> people;
        await using (var db = await databases.CreateDbContextAsync(cancellation))
        {
            versions = (await db.CourseVersions.AsNoTracking().Select(v => new { v.Id, v.Number, v.StepCount }).ToListAsync(cancellation)).ToDictionary(v => v.Id, v => (v.Number, v.StepCount));
            people = await db.People.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellation);
        }
        var (standings, putRight) = (0, 0);
        foreach (var some in people.Chunk(Batch))
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await gate.WriteAsync(db, async () =>
            {
                var kept = await All(db.Standings).Where(s => some.Contains(s.PersonId)).ToDictionaryAsync(s => (s.PersonId, s.CourseId), cancellation);
                var rounds = await All(db.Rounds).AsNoTracking().Where(r => some.Contains(r.PersonId)).ToDictionaryAsync(r => r.Id, cancellation);
                var events = await All(db.LearningEvents).AsNoTracking().Where(e => some.Contains(e.PersonId)).ToListAsync(cancellation);
                var told = await All(db.StandingPeriods).Where(p => some.Contains(p.PersonId)).ToDictionaryAsync(p => (p.PersonId, p.CourseId, p.ValidFrom), cancellation);
                foreach (var history in events.GroupBy(e => (e.PersonId, e.CourseId)))
                {
                    standings++;
                    var (rebuilt, periods) = Projection.Of(history, rounds, versions);
                    if (!kept.Remove(history.Key, out var standing)) db.Standings.Add(rebuilt);
                    else db.Entry(standing).CurrentValues.SetValues(rebuilt);
                    foreach (var period in periods)
                        if (!told.Remove((period.PersonId, period.CourseId, period.ValidFrom), out var known)) db.StandingPeriods.Add(period);
                        else db.Entry(known).CurrentValues.SetValues(period);
                }
                db.Standings.RemoveRange(kept.Values);
                db.StandingPeriods.RemoveRange(told.Values);
                db.ChangeTracker.DetectChanges();
                putRight += db.ChangeTracker.Entries().Where(entry => entry.State is not EntityState.Unchanged)
                    .Select(entry => entry.Entity switch { Standing s => (s.PersonId, s.CourseId), StandingPeriod p => (p.PersonId, p.CourseId), _ => default })
                    .Distinct().Count();
            }, cancellation);
        }
        return (standings, putRight);
    }

    private static IQueryable<T> All<T>(IQueryable<T> rows) where T : class => rows.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]);
}
