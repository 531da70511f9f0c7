using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Shared.Questions;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Quizzes;

/// <summary>An answer from this window that met a newer one from another.</summary>
public sealed record Collision(Response Mine, AttemptAnswer Stored);

/// <summary>One question of an open attempt.</summary>
public sealed record QuestionView
{
    public required string CourseId { get; init; }
    public required string CourseTitle { get; init; }
    public required Guid AttemptId { get; init; }
    public required int Number { get; init; }
    public required QuestionSheet Sheet { get; init; }
    /// <summary>The stored answer's version; 0 while there is none.</summary>
    public required int Version { get; init; }
    public required DateTime? SavedAt { get; init; }
    public required IReadOnlyList<Tile> Tiles { get; init; }
    /// <summary>When another window answered this question, where that has just come out.</summary>
    public required DateTime? ChangedElsewhereAt { get; init; }

    public int Count => Tiles.Count;
    public int AnsweredCount => Tiles.Count(tile => tile.IsAnswered);
    public string Address => $"/courses/{CourseId}/quiz";

    /// <param name="number">Which question, from 1; without it, or out of range, the first that is open.</param>
    public static QuestionView For(Course course, QuizAttempt attempt, int? number, CurrentPerson person, Collision? collision = null)
    {
        var edition = course.In(person.Language);
        var answers = QuizDesk.AnswersOf(attempt, course, person.Language);
        var tiles = Tile.Row(attempt, answers);
        var wanted = number is { } n && n >= 1 && n <= answers.Count ? n : (tiles.FirstOrDefault(tile => !tile.IsAnswered) ?? tiles[0]).Number;
        var (answered, response) = answers[wanted - 1];
        // What is filled in from here on is filled in in the page's language.
        var question = edition.Quiz!.Question(answered.Id) ?? answered;
        var stored = collision?.Stored ?? attempt.Answers.FirstOrDefault(answer => answer.QuestionId == question.Id);
        return new()
        {
            CourseId = course.Id,
            CourseTitle = edition.ShortTitle,
            AttemptId = attempt.Id,
            Number = wanted,
            Sheet = QuestionSheet.For(question, Arrangement.For(question, unchecked((ulong)attempt.Seed)), collision?.Mine ?? response, "frage"),
            Version = stored?.Version ?? 0,
            SavedAt = collision is null && stored is not null ? person.Local(stored.SavedAt) : null,
            Tiles = tiles,
            ChangedElsewhereAt = collision is null ? null : person.Local(collision.Stored.SavedAt),
        };
    }
}

/// <summary>One question in the overview.</summary>
public sealed record Tile(int Number, bool IsAnswered, bool IsHalf, bool IsVoluntary, string Text)
{
    /// <summary>Answered is what was given completely; a multiple choice also without a tick, once it was saved.</summary>
    public static IReadOnlyList<Tile> Row(QuizAttempt attempt, IReadOnlyList<(Question Question, Response? Response)> answers) =>
        [.. answers.Select((answer, index) => new Tile(index + 1, answer.Response is { } response && response.IsComplete(answer.Question),
            answer.Response is { IsEmpty: false } begun && !begun.IsComplete(answer.Question), !answer.Question.IsScored, answer.Question.PlainText))];
}
