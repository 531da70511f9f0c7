using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Courses;

public sealed record CourseView
{
    public required Course Course { get; init; }
    public required CourseEdition Edition { get; init; }
    public required bool IsInOtherLanguage { get; init; }
    public required CourseSteps Steps { get; init; }
    public required IReadOnlyList<LessonRow> Lessons { get; init; }
    /// <summary>Null when nothing is left to do.</summary>
    public required string? NextAddress { get; init; }
    public required int? NextNumber { get; init; }
    public required int MinutesLeft { get; init; }
    public required int Number { get; init; }
    public required DateOnly PublishedOn { get; init; }
    public required DateOnly Today { get; init; }
    /// <summary>The last completion's end, where it has run out.</summary>
    public required DateOnly? RanOutOn { get; init; }

    public static CourseView For(PublishedCourse published, Standing? standing, string language, DateOnly today, DateOnly publishedOn)
    {
        var course = published.Course;
        var edition = course.In(language);
        var steps = new CourseSteps(course, standing, today);
        var next = steps.Next;
        return new()
        {
            Course = course,
            Edition = edition,
            IsInOtherLanguage = edition.Language != language,
            Steps = steps,
            Lessons = [.. edition.Lessons.Select(lesson => new LessonRow(lesson.Id, lesson.Number, lesson.Title, lesson.Minutes, steps.IsCompleted || steps.IsDone(lesson.Id), lesson.Id == next))],
            NextAddress = next is null ? null : $"/courses/{course.Id}/{next}",
            NextNumber = next is null ? null : edition.Lesson(next)?.Number,
            MinutesLeft = steps.MinutesLeft(edition),
            Number = published.Number,
            PublishedOn = publishedOn,
            Today = today,
            RanOutOn = standing?.HasRunOutBy(today) == true ? standing.ValidUntil : null,
        };
    }
}

public sealed record LessonRow(string Id, int Number, string Title, int Minutes, bool IsDone, bool IsNext);
