using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Quizzes;

/// <summary>Before handing in: which questions are answered, which are open.</summary>
public sealed record ReviewView(string CourseId, string CourseTitle, Guid AttemptId, IReadOnlyList<Tile> Tiles, int PassPercent)
{
    public int OpenCount => Tiles.Count(tile => !tile.IsAnswered && !tile.IsVoluntary);
    public string Address => $"/courses/{CourseId}/quiz";

    public static ReviewView For(Course course, QuizAttempt attempt, string language)
    {
        var edition = course.In(language);
        return new(course.Id, edition.ShortTitle, attempt.Id, Tile.Row(attempt, QuizDesk.AnswersOf(attempt, course, language)), course.PassPercent);
    }
}
