using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Lessons;

/// <summary>A report that is being written, or has been sent.</summary>
/// <param name="LessonId">A lesson's id, or <see cref="Standing.QuizStep"/>.</param>
/// <param name="Text">What was typed, where it could not be taken.</param>
public sealed record MistakeView(string CourseId, string CourseTitle, string LessonId, string LessonTitle, MistakeState State, string? Text)
{
    public string Back => $"/courses/{CourseId}/{LessonId}";

    /// <summary>The key of what keeps the text from being taken; null where nothing does.</summary>
    public string? Problem => State switch
    {
        MistakeState.Missing => "Mistake_Missing",
        MistakeState.TooLong => "Mistake_TooLong",
        MistakeState.TooMany => "Mistake_TooMany",
        _ => null,
    };

    /// <summary>The title of the lesson or quiz; null if the course has none of that id.</summary>
    public static string? PlaceOf(Course course, string lessonId, string language) =>
        lessonId == Standing.QuizStep ? course.In(language).Quiz?.Title : course.In(language).Lesson(lessonId)?.Title;
}

public enum MistakeState { Asked, Sent, Missing, TooLong, TooMany }
