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

    public string Address => $"/courses/{CourseId}/quiz";

    public static ResultView For(Course course, QuizAttempt attempt, Standing? standing, CurrentPerson person)
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
            Percent = attempt.Possible > 0 ? (int)Math.Floor(100 * attempt.Earned!.Value / attempt.Possible.Value + 1e-7) : 100,
            PassPercent = course.PassPercent,
            Sheets = [.. QuizDesk.AnswersOf(attempt, course, person.Language).Select((answer, index) =>
                QuestionSheet.For(answer.Question, Arrangement.For(answer.Question, unchecked((ulong)attempt.Seed)), answer.Response, $"f{index + 1}"))],
            CompletedOn = steps.Standing?.CompletedOn,
            ValidUntil = steps.Standing?.ValidUntil,
            CertificateNumber = steps.Standing?.CertificateNumber,
            VersionNumber = standing?.VersionNumber ?? 0,
            LessonsLeft = steps.IsCompleted ? [] : [.. edition.Lessons.Where(lesson => !steps.IsDone(lesson.Id)).Select(lesson => (lesson.Title, $"/courses/{course.Id}/{lesson.Id}"))],
        };
    }
}
