using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Publishing;

/// <summary>Whom a new version of a course would concern, in people.</summary>
/// <param name="Unfinished">Are in the middle of the course.</param>
/// <param name="Repeating">For each changed text, how many of them have done it already and would be asked for it again.</param>
/// <param name="Completed">Have a completion that counts today.</param>
public sealed record PublishForecast(int Unfinished, IReadOnlyDictionary<string, int> Repeating, int Completed)
{
    /// <summary>Reads three things, whatever the number of people; changes nothing. Counts the people of the context's organisation.</summary>
    public static async Task<PublishForecast> OfAsync(AcademyDbContext db, PublishedCourse published, Course newer, DateOnly today, CancellationToken cancellation = default)
    {
        var courseId = published.Course.Id;
        var known = await db.CourseVersions.AsNoTracking().Where(v => v.CourseId == courseId).Select(v => new VersionMark(v.Id, v.Number, v.LessonHashes, v.IsMaterial, v.MaterialSteps)).ToListAsync(cancellation);
        var changed = Change.ChangedSteps(published.Course, newer);
        var next = new VersionMark(Guid.NewGuid(), published.Number + 1, Change.StepHashes(newer), true, changed);
        var line = new VersionLine([.. known, next]);

        var done = await (from happened in db.LearningEvents.AsNoTracking()
                          join round in db.Rounds on happened.RoundId equals round.Id
                          where round.CourseId == courseId && round.CompletedOn == null && (happened.Kind == LearningEventKind.LessonDone || happened.Kind == LearningEventKind.QuizPassed)
                          select new { happened.PersonId, happened.VersionId, happened.Language, Step = happened.LessonId ?? Standing.QuizStep }).ToListAsync(cancellation);
        // Somebody who has done it in two languages, or again since, has to repeat it only if none of that counts any more.
        var repeating = done.GroupBy(happened => (happened.PersonId, happened.Step))
            .Where(all => all.All(happened => Asks(happened.VersionId, happened.Language, happened.Step, next.Id)) && !all.All(happened => Asks(happened.VersionId, happened.Language, happened.Step, published.VersionId)))
            .SelectMany(all => all.Select(happened => $"{happened.Language ?? "de"}/{happened.Step}").Distinct())
            .CountBy(step => step).ToDictionary();

        return new(
            await db.Rounds.CountAsync(r => r.CourseId == courseId && r.CompletedOn == null, cancellation),
            changed.ToDictionary(step => step, step => repeating.GetValueOrDefault(step)),
            await db.Standings.CountAsync(s => s.CourseId == courseId && s.CompletedOn != null && (s.ValidUntil == null || s.ValidUntil >= today) && (s.SupersededOn == null || s.SupersededOn > today), cancellation));

        bool Asks(Guid doneIn, string? language, string step, Guid version) => line.AsksAgain(doneIn, language ?? "de", step, version);
    }
}
