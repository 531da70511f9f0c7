using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Quizzes;

/// <summary>Where attempts are begun, answers handed over one by one, and attempts handed in. What it acknowledges is in the database.</summary>
public sealed class QuizDesk(AcademyDbContext db, WriteGate gate, CurrentPerson person, Library library, PublishedVersions versions)
{
    /// <summary>The person's open attempt at a course's quiz, with its answers.</summary>
    public Task<QuizAttempt?> OpenAttemptAsync(string courseId, CancellationToken cancellation)
    {
        var id = person.Id;
        return db.QuizAttempts.AsNoTracking().Include(a => a.Answers)
            .Where(a => a.PersonId == id && a.CourseId == courseId && a.SubmittedAt == null)
            .OrderByDescending(a => a.StartedAt).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>One of the person's own attempts; anybody else's is not found.</summary>
    public Task<QuizAttempt?> FindAsync(string courseId, Guid attemptId, CancellationToken cancellation)
    {
        var id = person.Id;
        return db.QuizAttempts.AsNoTracking().Include(a => a.Answers)
            .FirstOrDefaultAsync(a => a.Id == attemptId && a.PersonId == id && a.CourseId == courseId, cancellation);
    }

    public Task<int> AttemptsTodayAsync(string courseId, CancellationToken cancellation)
    {
        var (id, today) = (person.Id, person.Now.Day);
        return db.QuizAttempts.CountAsync(a => a.PersonId == id && a.CourseId == courseId && a.StartedOn == today, cancellation);
    }

    /// <summary>Begins an attempt, or goes on with the open one. False: the day's attempts are used up.</summary>
    public Task<bool> StartAsync(PublishedCourse published, CancellationToken cancellation)
    {
        var (id, now, course, quiz) = (person.Id, person.Now, published.Course, published.Course.In(person.Language).Quiz!);
        return gate.WriteAsync(db, async () =>
        {
            if (await db.QuizAttempts.AnyAsync(a => a.PersonId == id && a.CourseId == course.Id && a.SubmittedAt == null, cancellation)) return true;
            if (course.AttemptsPerDay > 0 && await AttemptsTodayAsync(course.Id, cancellation) >= course.AttemptsPerDay) return false;
            var record = await db.OpenRecordAsync(id, course.Id, cancellation);
            var round = record.OpenRound(published, now);
            await db.KeepAsync(record, published, person.Language, now, cancellation);
            var seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8));
            db.QuizAttempts.Add(new()
            {
                OrganisationId = db.OrganisationId,
                PersonId = id,
                CourseId = course.Id,
                RoundId = round.Id,
                VersionId = published.VersionId,
                Seed = seed,
                Questions = string.Join(' ', QuizDraw.Pick(quiz.Pool, quiz.Draw, unchecked((ulong)seed))),
                StartedAt = now.At,
                StartedOn = now.Day,
            });
            return true;
        }, cancellation);
    }

    /// <summary>Keeps one answer. A window that knows an older version than the stored one is told so, and nothing is overwritten.</summary>
    public Task<Saving> SaveAsync(Guid attemptId, string questionId, Response response, int? version, CancellationToken cancellation)
    {
        var (id, now, json) = (person.Id, person.Now, response.ToJson());
        return gate.WriteAsync(db, async () =>
        {
            var attempt = await db.QuizAttempts.Include(a => a.Answers.Where(answer => answer.QuestionId == questionId))
                .FirstOrDefaultAsync(a => a.Id == attemptId && a.PersonId == id, cancellation);
            if (attempt is null || attempt.SubmittedAt is not null) return new Saving(SavingOutcome.HandedIn, null);
            if (attempt.Answers.SingleOrDefault() is not { } answer)
                attempt.Answers.Add(answer = new() { AttemptId = attemptId, QuestionId = questionId, Response = json, Version = 1, SavedAt = now.At });
            else if (answer.Response != json)
            {
                if (version is { } known && known != answer.Version) return new(SavingOutcome.ChangedElsewhere, answer);
                (answer.Response, answer.Version, answer.SavedAt) = (json, answer.Version + 1, now.At);
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
            var result = Scoring.Score(AnswersOf(attempt, version.Course.In(language).Quiz!), version.Course.PassPercent);
            (attempt.SubmittedAt, attempt.Earned, attempt.Possible, attempt.IsPassed) = (now.At, result.Earned, result.Possible, result.IsPassed);
            if (!result.IsPassed) return attempt;
            var record = await db.OpenRecordAsync(id, courseId, cancellation);
            // The round may have moved to a newer version, or its completion run out, since this attempt began.
            var pinned = record.NeedsNewRound(now.Day) ? library.Current.Find(courseId) : await versions.FindAsync(record.Round!.VersionId, cancellation);
            pinned ??= version;
            var read = version.Course.In(language).Language;
            record.PassQuiz(pinned, read, now, answered: version);
            await db.KeepAsync(record, pinned, read, now, cancellation);
            return attempt;
        }, cancellation);
    }

    /// <summary>The drawn questions in their order, each with the answer that was given, or null.</summary>
    public static IReadOnlyList<(Question Question, Response? Response)> AnswersOf(QuizAttempt attempt, FinalQuiz quiz)
    {
        var given = attempt.Answers.ToDictionary(answer => answer.QuestionId, answer => Response.FromJson(answer.Response));
        return [.. attempt.QuestionIds.Select(quiz.Question).OfType<Question>().Select(question => (question, given.GetValueOrDefault(question.Id)))];
    }
}

public enum SavingOutcome { Saved, ChangedElsewhere, HandedIn }

/// <summary>What became of an answer; Answer is the stored one.</summary>
public sealed record Saving(SavingOutcome Outcome, AttemptAnswer? Answer);
