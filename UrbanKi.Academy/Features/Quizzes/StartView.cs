using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Features.Quizzes;

/// <summary>Before an attempt: the rules and the start button.</summary>
/// <param name="QuestionCount">How many questions an attempt asks.</param>
/// <param name="AttemptsLeft">Today; null = unlimited.</param>
public sealed record StartView(string CourseId, string CourseTitle, FinalQuiz Quiz, int QuestionCount, int PassPercent, int? AttemptsLeft, bool IsRefused)
{
    public static StartView For(Course course, string language, int questionCount, int? attemptsLeft, bool isRefused)
    {
        var edition = course.In(language);
        return new(course.Id, edition.ShortTitle, edition.Quiz!, questionCount, course.PassPercent, attemptsLeft, isRefused);
    }
}
