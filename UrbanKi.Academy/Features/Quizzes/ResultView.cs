using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Shared.Questions;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Quizzes;

/// <summary>What an attempt came to, question by question. Only its learner sees it.</summary>
public sealed record ResultView
{
    public required string CourseId { get; init; }
    public required string CourseTitle { get; init; }
    public required string ShortTitle { get; init; }
    public required bool IsPassed { get; init; }
    public required double Earned { get; init; }
    public required double Possible { get; init; }
    public required int Percent { get; init; }
    public required int PassPercent { get; init; }
    public required IReadOnlyList<QuestionSheet> Sheets { get; init; }
    /// <summary>The course's completion, once it is complete.</summary>
    public required DateOnly? CompletedOn { get; init; }
    public required DateOnly? ValidUntil { get; init; }
    public required string? CertificateNumber { get; init; }
    public required int VersionNumber { get; init; }
    /// <summary>What is left to do before the course is complete; empty once it is.</summary>
    public required IReadOnlyList<(string Title, string Address)> LessonsLeft { get; init; }

    /// <summary>Questions that were annulled: their number, the day, and why.</summary>
    public required IReadOnlyList<AnnulledQuestion> Annulled { get; init; }

    public string Address => $"/courses/{CourseId}/quiz";

    public static ResultView For(Course course, QuizAttempt attempt, Standing? standing, IReadOnlyList<Annulment> annulments, CurrentPerson person)
    {
        var edition = course.In(person.Language);
        // Completion and certificate belong to the attempt's own round, not to a later one.
        standing = standing?.RoundId == attempt.RoundId ? standing : null;
        var steps = new CourseSteps(course, standing, person.Now.Day);
        return new()
        {
            CourseId = course.Id,
            CourseTitle = edition.Title,
            ShortTitle = edition.ShortTitle,
            IsPassed = attempt.IsPassed,
            Earned = attempt.Earned ?? 0,
            Possible = attempt.Possible ?? 0,
            Percent = Scoring.Percent(attempt.Earned ?? 0, attempt.Possible ?? 0),
            PassPercent = course.PassPercent,
            Sheets = [.. QuizDesk.AnswersOf(attempt, course, person.Language).Select((answer, index) =>
                QuestionSheet.For(answer.Question, Arrangement.For(answer.Question, unchecked((ulong)attempt.Seed)), answer.Response, $"f{index + 1}"))],
            CompletedOn = steps.Standing?.CompletedOn,
            ValidUntil = steps.Standing?.ValidUntil,
            CertificateNumber = steps.Standing?.CertificateNumber,
            VersionNumber = standing?.VersionNumber ?? 0,
            Annulled = [.. attempt.AnnulledIds.Select(id => (Number: attempt.QuestionIds.ToList().IndexOf(id) + 1, Annulment: annulments.FirstOrDefault(a => a.QuestionId == id))).OrderBy(annulled => annulled.Number)
                .Select(annulled => new AnnulledQuestion(annulled.Number, annulled.Annulment is { } a ? DateOnly.FromDateTime(person.Local(a.AnnulledAt)) : null, annulled.Annulment?.Reason))],
            LessonsLeft = steps.IsCompleted ? [] : [.. edition.Lessons.Where(lesson => !steps.IsDone(lesson.Id)).Select(lesson => (lesson.Title, $"/courses/{course.Id}/{lesson.Id}"))],
        };
    }
}

/// <summary>A question that gave its points whatever was answered.</summary>
public sealed record AnnulledQuestion(int Number, DateOnly? On, string? Reason);
