using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Quizzes;

/// <summary>Where attempts are begun, answers handed over one by one, and attempts handed in. What it acknowledges is in the database.</summary>
public sealed class QuizDesk(AcademyDbContext db, WriteGate gate, CurrentPerson person, PublishedVersions versions, Annulments annulments, PrivacyInForce privacy)
{
    /// <summary>The person's open attempt at a course's quiz, with its answers.</summary>
    public Task<QuizAttempt?> OpenAttemptAsync(string courseId, CancellationToken cancellation)
    {
        return OpenAttempts(courseId).AsNoTracking().Include(a => a.Answers)
            .OrderByDescending(a => a.StartedAt).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Attempts that are not handed in, of the round that counts: one that was left open in a round that has run out or was followed by another is over.</summary>
    private IQueryable<QuizAttempt> OpenAttempts(string courseId)
    {
        var (id, today) = (person.Id, person.Now.Day);
        return db.QuizAttempts.Where(a => a.PersonId == id && a.CourseId == courseId && a.SubmittedAt == null
            && !db.Rounds.Any(later => later.PersonId == id && later.CourseId == courseId && later.Number > db.Rounds.First(r => r.Id == a.RoundId).Number)
            && !db.Standings.Any(s => s.PersonId == id && s.CourseId == courseId && s.RoundId == a.RoundId && s.CompletedOn != null && (s.ValidUntil < today || s.SupersededOn <= today)));
    }

    /// <summary>One of the person's own attempts; anybody else's is not found.</summary>
    public Task<QuizAttempt?> FindAsync(string courseId, Guid attemptId, CancellationToken cancellation)
    {
        var id = person.Id;
        return db.QuizAttempts.AsNoTracking().Include(a => a.Answers)
            .FirstOrDefaultAsync(a => a.Id == attemptId && a.PersonId == id && a.CourseId == courseId, cancellation);
    }

    /// <summary>Attempts that are left today, in the round that counts: the course's limit and what this person was given on top. Null: no limit.</summary>
    public async Task<int?> AttemptsLeftAsync(Course course, CancellationToken cancellation)
    {
        if (course.AttemptsPerDay == 0) return null;
        var (id, courseId, today) = (person.Id, course.Id, person.Now.Day);
        var used = await db.QuizAttempts.CountAsync(a => a.PersonId == id && a.CourseId == courseId && a.StartedOn == today
            && !db.Rounds.Any(later => later.PersonId == id && later.CourseId == courseId && later.Number > db.Rounds.First(r => r.Id == a.RoundId).Number), cancellation);
        var extra = await db.Allowances.Where(a => a.PersonId == id && a.CourseId == courseId && a.TakenBackAt == null
            && !db.Rounds.Any(later => later.PersonId == id && later.CourseId == courseId && later.Number > db.Rounds.First(r => r.Id == a.RoundId).Number)).SumAsync(a => a.ExtraAttempts, cancellation);
        return Math.Max(0, course.AttemptsPerDay + extra - used);
    }

    /// <summary>Begins an attempt, or goes on with the open one. False: the day's attempts are used up.</summary>
    public Task<bool> StartAsync(PublishedCourse published, CancellationToken cancellation)
    {
        var (id, now, course, quiz) = (person.Id, person.Now, published.Course, published.Course.In(person.Language).Quiz!);
        return gate.WriteAsync(db, async () =>
        {
            if (await OpenAttempts(course.Id).AnyAsync(cancellation)) return true;
            if (await AttemptsLeftAsync(course, cancellation) == 0) return false;
            var record = await db.OpenRecordAsync(id, course.Id, cancellation);
            var round = record.OpenRound(published, now);
            await db.KeepAsync(record, published, person.Language, now, cancellation);
            var annulled = await annulments.InAsync(db, published, cancellation);
            var seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8));
            db.QuizAttempts.Add(new()
            {
                OrganisationId = db.OrganisationId,
                PersonId = id,
                CourseId = course.Id,
                RoundId = round.Id,
                VersionId = published.VersionId,
                Seed = seed,
                Questions = string.Join(' ', QuizDraw.Pick(Askable(quiz, annulled), quiz.Draw, unchecked((ulong)seed))),
                StartedAt = now.At,
                StartedOn = now.Day,
            });
            return true;
        }, cancellation);
    }

    /// <summary>Keeps one answer. A window that knows an older version than the stored one is told so, and nothing is overwritten.</summary>
    public Task<Saving> SaveAsync(Guid attemptId, string questionId, Response response, string language, int? version, CancellationToken cancellation)
    {
        var (id, now, json) = (person.Id, person.Now, response.ToJson());
        return gate.WriteAsync(db, async () =>
        {
            var attempt = await db.QuizAttempts.Include(a => a.Answers.Where(answer => answer.QuestionId == questionId))
                .FirstOrDefaultAsync(a => a.Id == attemptId && a.PersonId == id, cancellation);
            if (attempt is null || attempt.SubmittedAt is not null) return new Saving(SavingOutcome.HandedIn, null);
            if (attempt.Answers.SingleOrDefault() is not { } answer)
                attempt.Answers.Add(answer = new() { AttemptId = attemptId, QuestionId = questionId, Response = json, Language = language, Version = 1, SavedAt = now.At });
            else if (answer.Response != json)
            {
                if (version is { } known && known != answer.Version) return new(SavingOutcome.ChangedElsewhere, answer);
                (answer.Response, answer.Language, answer.Version, answer.SavedAt) = (json, language, answer.Version + 1, now.At);
            }
            return new(SavingOutcome.Saved, answer);
        }, cancellation);
    }

    /// <summary>Hands an attempt in and scores it; handing in twice changes nothing. Null: there is no such attempt.</summary>
    public Task<QuizAttempt?> SubmitAsync(string courseId, Guid attemptId, CancellationToken cancellation)
    {
        var (id, now, language) = (person.Id, person.Now, person.Language);
        return gate.WriteAsync(db, async () =>
        {
            var attempt = await db.QuizAttempts.Include(a => a.Answers).FirstOrDefaultAsync(a => a.Id == attemptId && a.PersonId == id && a.CourseId == courseId, cancellation);
            if (attempt is null || attempt.SubmittedAt is not null || await versions.FindAsync(attempt.VersionId, cancellation) is not { } version) return attempt;
            var (answers, annulled) = (AnswersOf(attempt, version.Course, language), await annulments.InAsync(db, version, cancellation));
            var result = Scoring.Score(answers, version.Course.PassPercent, annulled);
            attempt.Submit(result, annulled, now.At);
            await db.TallyAsync(attempt, answers.Where(answer => !annulled.Contains(answer.Question.Id)), version.Course, (await privacy.TodayAsync(cancellation)).MinimumGroupSize, cancellation);
            if (!result.IsPassed) return attempt;
            var record = await db.OpenRecordAsync(id, courseId, cancellation);
            // An attempt of an earlier round has its result, but proves nothing for the round that counts now.
            if (record.NeedsNewRound(now.Day) || record.Round!.Id != attempt.RoundId) return attempt;
            // The round may have moved to a newer version since this attempt began.
            var pinned = await versions.PinnedAsync(record, version, now, cancellation);
            var read = version.Course.In(language).Language;
            record.PassQuiz(pinned, read, now, answered: version);
            await db.KeepAsync(record, pinned, read, now, cancellation);
            return attempt;
        }, cancellation);
    }

    /// <summary>What a new attempt may be asked: what was annulled is left out, unless nothing else is left.</summary>
    private static IReadOnlyList<Question> Askable(FinalQuiz quiz, IReadOnlySet<string> annulled) =>
        quiz.Pool.Where(question => !annulled.Contains(question.Id)).ToList() is { Count: > 0 } askable ? askable : quiz.Pool;

    /// <summary>How many questions a new attempt asks.</summary>
    public async Task<int> QuestionCountAsync(PublishedCourse published, CancellationToken cancellation)
    {
        var quiz = published.Course.In(person.Language).Quiz!;
        return Math.Min(quiz.Draw, Askable(quiz, await annulments.InAsync(db, published, cancellation)).Count);
    }

    /// <summary>Why questions of this attempt gave their points whatever was answered.</summary>
    public async Task<IReadOnlyList<Annulment>> AnnulmentsOfAsync(QuizAttempt attempt, PublishedCourse version, CancellationToken cancellation)
    {
        var ids = attempt.AnnulledIds;
        return ids.Count == 0 ? [] : await annulments.OfAsync(await db.Annulments.AsNoTracking().Where(a => a.CourseId == attempt.CourseId && ids.Contains(a.QuestionId)).ToListAsync(cancellation), version, cancellation);
    }

    /// <summary>The drawn questions in their order, each with the answer that was given, or null.</summary>
    /// <param name="language">The page's; a question that was answered in words is taken in the language of its answer.</param>
    public static IReadOnlyList<(Question Question, Response? Response)> AnswersOf(QuizAttempt attempt, Course course, string language)
    {
        var given = attempt.Answers.ToDictionary(answer => answer.QuestionId);
        return [.. attempt.QuestionIds.Select(id => (Question: Asked(id), Response: given.GetValueOrDefault(id) is { } answer ? Response.FromJson(answer.Response) : null))
            .Where(answer => answer.Question is not null).Select(answer => (answer.Question!, answer.Response))];

        Question? Asked(string id) => course.In(language).Quiz?.Question(id) is { } question
            && question is ShortTextQuestion or GapsQuestion && given.GetValueOrDefault(id) is { } answer
            ? course.In(answer.Language).Quiz?.Question(id) ?? question
            : course.In(language).Quiz?.Question(id);
    }
}

public enum SavingOutcome { Saved, ChangedElsewhere, HandedIn }

/// <summary>What became of an answer; Answer is the stored one.</summary>
public sealed record Saving(SavingOutcome Outcome, AttemptAnswer? Answer);
