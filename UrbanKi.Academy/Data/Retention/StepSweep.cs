using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Data.Retention;

/// <summary>Which step was done on which day, of rounds whose time has come. See <see cref="StepDeletion"/> for what stays.</summary>
/// <param name="Rounds">Those whose time has come.</param>
internal sealed record StepSweep(string Clock, DateOnly Today, Func<AcademyDbContext, IQueryable<Round>> Rounds) : Sweep(Clock, "Steps")
{
    private const int Part = 200;

    public override Task<long> CountAsync(AcademyDbContext db, CancellationToken cancellation) => Due(db).LongCountAsync(cancellation);

    private IQueryable<LearningEvent> Due(AcademyDbContext db) =>
        from round in Rounds(db)
        join happened in db.LearningEvents on round.Id equals happened.RoundId
        where happened.Kind == LearningEventKind.QuizPassed || happened.LessonId != null && happened.LessonId != Standing.SomeStep
        select happened;

    public override async Task<long> DeleteSomeAsync(AcademyDbContext db, CancellationToken cancellation)
    {
        long count = 0;
        while (true)
        {
            var rounds = await Rounds(db).OrderBy(round => round.CompletedOn).Take(Part).ToListAsync(cancellation);
            if (rounds.Count == 0) return count;
            count += await ForgetAsync(db, rounds, cancellation);
            if (count > 0) return count;
        }
    }

    private async Task<long> ForgetAsync(AcademyDbContext db, List<Round> rounds, CancellationToken cancellation)
    {
        var ids = rounds.Select(round => round.Id).ToList();
        var events = (await db.LearningEvents.AsNoTracking().Where(happened => ids.Contains(happened.RoundId)).OrderBy(happened => happened.Id).ToListAsync(cancellation)).ToLookup(happened => happened.RoundId);
        var standings = await db.Standings.Where(standing => ids.Contains(standing.RoundId)).ToDictionaryAsync(standing => standing.RoundId, cancellation);
        List<LearningEvent> deleted = [], begun = [], ended = [];
        foreach (var round in rounds)
        {
            var thinned = StepDeletion.Of(events[round.Id]);
            deleted.AddRange(thinned.Deleted);
            begun.AddRange(thinned.Begun);
            ended.AddRange(thinned.Ended);
            round.StepsDeletedOn = Today;
            if (standings.GetValueOrDefault(round.Id) is not { } standing) continue;
            (standing.DoneLessons, standing.QuizPassed) = (thinned.IsBegun ? Standing.SomeStep : "", false);
            if (standing.IsOpen) standing.StepsDone = 0;
        }
        var count = events.SelectMany(round => round).LongCount(happened => StepDeletion.IsDetail(happened.Kind, happened.LessonId));
        foreach (var some in deleted.Select(happened => happened.Id).Chunk(500)) await db.LearningEvents.Where(happened => some.Contains(happened.Id)).ExecuteDeleteAsync(cancellation);
        foreach (var some in ended.Select(happened => happened.Id).Chunk(500))
            await db.LearningEvents.Where(happened => some.Contains(happened.Id)).ExecuteUpdateAsync(set => set.SetProperty(happened => happened.LessonId, Standing.SomeStep), cancellation);
        // A quiz that was passed first says no more than that something was done that day.
        foreach (var day in begun.GroupBy(happened => happened.Day))
        {
            var at = day.Key.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            foreach (var some in day.Select(happened => happened.Id).Chunk(500))
                await db.LearningEvents.Where(happened => some.Contains(happened.Id)).ExecuteUpdateAsync(set => set
                    .SetProperty(happened => happened.Kind, LearningEventKind.LessonDone).SetProperty(happened => happened.LessonId, Standing.SomeStep)
                    .SetProperty(happened => happened.Language, (string?)null).SetProperty(happened => happened.At, at), cancellation);
        }
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return count;
    }
}
