using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Publishing;

/// <summary>Annulled questions: which they are, what annulling one would do, and doing it. Attempts are touched one by one, nothing else in them is computed anew, and nobody loses anything.</summary>
public sealed class Annulments(IDbContextFactory<AcademyDbContext> databases, WriteGate gate, Library library, PublishedVersions versions)
{
    private const int Batch = 200;

    /// <summary>The questions of this version that are annulled in the context's organisation.</summary>
    public async Task<IReadOnlySet<string>> InAsync(AcademyDbContext db, PublishedCourse version, CancellationToken cancellation = default)
    {
        var annulled = await db.Annulments.AsNoTracking().Where(a => a.CourseId == version.Course.Id).ToListAsync(cancellation);
        return (await OfAsync(annulled, version, cancellation)).Select(annulment => annulment.QuestionId).ToHashSet();
    }

    /// <summary>Those of the annulments that concern this version: it asks the question in the very words that were annulled.</summary>
    public async Task<IReadOnlyList<Annulment>> OfAsync(IReadOnlyList<Annulment> annulments, PublishedCourse version, CancellationToken cancellation = default)
    {
        var concerned = new List<Annulment>();
        foreach (var annulment in annulments)
            if (annulment.VersionId == version.VersionId || await versions.FindAsync(annulment.VersionId, cancellation) is { } annulled && QuestionWording.IsSame(annulled.Course, version.Course, annulment.QuestionId))
                concerned.Add(annulment);
        return concerned;
    }

    /// <summary>What annulling this question as it is published now would do in an organisation. Nothing is changed.</summary>
    public async Task<AnnulmentForecast> ForecastAsync(Guid organisationId, PublishedCourse published, string questionId, Moment now, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.OrganisationId = organisationId;
        var concerned = await SameWordingAsync(db, published, questionId, cancellation);
        var (people, passing, completing) = (new HashSet<Guid>(), new HashSet<Guid>(), new HashSet<Guid>());
        var after = Guid.Empty;
        while (await WaitingAsync(db, published.Course.Id, questionId, concerned, after, cancellation) is { Count: > 0 } attempts)
        {
            after = attempts[^1].Id;
            foreach (var attempt in attempts)
            {
                people.Add(attempt.PersonId);
                if (!Annul(attempt, questionId, concerned[attempt.VersionId].Course) || passing.Contains(attempt.PersonId)) continue;
                var record = await db.OpenRecordAsync(attempt.PersonId, published.Course.Id, cancellation);
                if (!Counts(record, attempt, now)) continue;
                passing.Add(attempt.PersonId);
                if (await PassAsync(record, attempt, concerned[attempt.VersionId], now, cancellation) is not null && record.IsJustCompleted) completing.Add(attempt.PersonId);
            }
            // What was tried out is forgotten.
            db.ChangeTracker.Clear();
        }
        return new(people.Count, passing.Count, completing.Count);
    }

    /// <summary>Annuls the question as it is published now.</summary>
    /// <returns>False if it is annulled already, if there is no such question in the quiz, or if it is the last one that is scored.</returns>
    public async Task<bool> AnnulAsync(Guid organisationId, PublishedCourse published, string questionId, string reason, Guid by, Moment now, CancellationToken cancellation = default)
    {
        await using (var db = await databases.CreateDbContextAsync(cancellation))
        {
            db.OrganisationId = organisationId;
            var isNew = await gate.WriteAsync(db, async () =>
            {
                if (!CanBeAnnulled(published, questionId, await InAsync(db, published, cancellation))) return false;
                db.Annulments.Add(new() { OrganisationId = organisationId, CourseId = published.Course.Id, QuestionId = questionId, VersionId = published.VersionId, Reason = reason, AnnulledBy = by, AnnulledAt = now.At });
                return true;
            }, cancellation);
            if (!isNew) return false;
        }
        // From here on it holds; a browser that goes away stops nothing.
        await ApplyAsync(now, CancellationToken.None);
        return true;
    }

    /// <summary>Whether a question is scored, is not annulled yet, and leaves another one to be asked.</summary>
    public static bool CanBeAnnulled(PublishedCourse published, string questionId, IReadOnlySet<string> annulled)
    {
        var quiz = published.Course.Editions.Values.Select(edition => edition.Quiz).OfType<FinalQuiz>().FirstOrDefault();
        var asked = quiz?.Pool.Where(question => question.IsScored && !annulled.Contains(question.Id)).ToList() ?? [];
        return asked.Count > 1 && asked.Any(question => question.Id == questionId);
    }

    /// <summary>Gives the points of annulled questions to attempts that have not got them yet; also goes on where an earlier run was interrupted.</summary>
    public async Task ApplyAsync(Moment now, CancellationToken cancellation = default)
    {
        List<Annulment> open;
        await using (var reader = await databases.CreateDbContextAsync(cancellation))
            open = await reader.Annulments.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).AsNoTracking().Where(a => !a.IsApplied).ToListAsync(cancellation);
        foreach (var annulment in open)
            if (await versions.FindAsync(annulment.VersionId, cancellation) is { } published)
                await ApplyAsync(annulment, published, now, cancellation);
    }

    private async Task ApplyAsync(Annulment annulment, PublishedCourse published, Moment now, CancellationToken cancellation)
    {
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            db.OrganisationId = annulment.OrganisationId;
            var concerned = await SameWordingAsync(db, published, annulment.QuestionId, cancellation);
            var isDone = await gate.WriteAsync(db, async () =>
            {
                var attempts = await WaitingAsync(db, annulment.CourseId, annulment.QuestionId, concerned, Guid.Empty, cancellation);
                var passed = new HashSet<Guid>();
                foreach (var attempt in attempts)
                {
                    if (!Annul(attempt, annulment.QuestionId, concerned[attempt.VersionId].Course) || passed.Contains(attempt.PersonId)) continue;
                    var record = await db.OpenRecordAsync(attempt.PersonId, annulment.CourseId, cancellation);
                    if (await PassAsync(record, attempt, concerned[attempt.VersionId], now, cancellation) is not { } pinned) continue;
                    passed.Add(attempt.PersonId);
                    await db.KeepAsync(record, pinned, LanguageOf(attempt, pinned.Course), now, cancellation);
                }
                if (attempts.Count > 0) return false;
                await db.Annulments.Where(a => a.Id == annulment.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsApplied, true), cancellation);
                return true;
            }, cancellation);
            if (isDone) return;
        }
    }

    /// <summary>Attempts that were handed in, were asked the question and have not got its points for nothing; some at a time, by their ids.</summary>
    private static Task<List<QuizAttempt>> WaitingAsync(AcademyDbContext db, string courseId, string questionId, Dictionary<Guid, PublishedCourse> concerned, Guid after, CancellationToken cancellation)
    {
        var (ids, word) = (concerned.Keys.ToList(), $" {questionId} ");
        return db.QuizAttempts.Include(a => a.Answers)
            .Where(a => a.CourseId == courseId && a.SubmittedAt != null && a.Id.CompareTo(after) > 0 && ids.Contains(a.VersionId)
                && (" " + a.Questions + " ").Contains(word) && !(" " + a.Annulled + " ").Contains(word))
            .OrderBy(a => a.Id).Take(Batch).ToListAsync(cancellation);
    }

    /// <summary>All versions that ask the question in these words.</summary>
    private async Task<Dictionary<Guid, PublishedCourse>> SameWordingAsync(AcademyDbContext db, PublishedCourse published, string questionId, CancellationToken cancellation)
    {
        var same = new Dictionary<Guid, PublishedCourse>();
        foreach (var id in await db.CourseVersions.Where(v => v.CourseId == published.Course.Id).Select(v => v.Id).ToListAsync(cancellation))
            if (await versions.FindAsync(id, cancellation) is { } version && QuestionWording.IsSame(published.Course, version.Course, questionId))
                same[id] = version;
        return same;
    }

    private static bool Annul(QuizAttempt attempt, string questionId, Course course)
    {
        var answer = attempt.Answers.FirstOrDefault(given => given.QuestionId == questionId);
        var question = course.In(answer?.Language ?? "de").Quiz!.Question(questionId)!;
        return attempt.Annul(questionId, question.Points, Scoring.Points(question, answer is null ? null : Response.FromJson(answer.Response)), course.PassPercent);
    }

    /// <summary>Whether passing this attempt proves anything for the round that counts now.</summary>
    private static bool Counts(CourseRecord record, QuizAttempt attempt, Moment now) =>
        !record.NeedsNewRound(now.Day) && record.Round!.Id == attempt.RoundId && record is { Round.CompletedOn: null } && record.Standing?.QuizPassed != true;

    /// <returns>The version of the round; null if the attempt proves nothing for it.</returns>
    private async Task<PublishedCourse?> PassAsync(CourseRecord record, QuizAttempt attempt, PublishedCourse answered, Moment now, CancellationToken cancellation)
    {
        if (!Counts(record, attempt, now)) return null;
        var pinned = await versions.PinnedAsync(record, library.Current.Find(answered.Course.Id) ?? answered, now, cancellation);
        record.PassQuiz(pinned, LanguageOf(attempt, answered.Course), now, answered);
        return pinned;
    }

    /// <summary>The language it was answered in last.</summary>
    private static string LanguageOf(QuizAttempt attempt, Course course) => course.In(attempt.Answers.MaxBy(answer => answer.SavedAt)?.Language ?? "de").Language;
}

/// <summary>What annulling a question would do, in people.</summary>
/// <param name="Asked">Who were asked it and handed in.</param>
/// <param name="Passing">Whose quiz counts as passed now and did not.</param>
/// <param name="Completing">Of these, who have completed the course with it.</param>
public sealed record AnnulmentForecast(int Asked, int Passing, int Completing);
