using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Shared.Lessons;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Lessons;

public sealed record LessonView
{
    public required string CourseId { get; init; }
    public required string CourseTitle { get; init; }
    public required Lesson Lesson { get; init; }
    public required string Language { get; init; }
    public required bool IsInOtherLanguage { get; init; }
    public required DateOnly AsOf { get; init; }
    public required IReadOnlyList<Dot> Dots { get; init; }
    public required bool IsDone { get; init; }
    public required Neighbour? Previous { get; init; }
    /// <summary>The next lesson, or the quiz behind the last; null behind the very last step.</summary>
    public required Neighbour? Next { get; init; }
    public bool HasExperiment => Lesson.Blocks.Any(block => block is ExperimentBlock);
    /// <summary>Whether it shows what its reader wrote or has just answered.</summary>
    public required bool IsOwn { get; init; }
    /// <summary>Made when they are shown: a lesson that is kept finished is not.</summary>
    public IReadOnlyList<Part> Parts => LazyParts.Value;
    private Lazy<IReadOnlyList<Part>> LazyParts { get; init; } = null!;

    public static LessonView For(PublishedCourse published, Lesson lesson, Standing? standing, IReadOnlyList<PrivateNote> notes, ReferenceShelf shelf, CurrentPerson person, Practised? practised) =>
        For(published, lesson, standing, notes, shelf, person.Language, person.Now.Day, person.Local, practised);

    public static LessonView For(PublishedCourse published, Lesson lesson, Standing? standing, IReadOnlyList<PrivateNote> notes, ReferenceShelf shelf, string language, DateOnly today, Func<DateTime, DateTime> local, Practised? practised)
    {
        var course = published.Course;
        var edition = course.In(language);
        var steps = new CourseSteps(course, standing, today);
        var index = lesson.Number - 1;
        return new()
        {
            CourseId = course.Id,
            CourseTitle = edition.ShortTitle,
            Lesson = lesson,
            Language = edition.Language,
            IsInOtherLanguage = edition.Language != language,
            AsOf = DateOnly.FromDateTime(local(published.PublishedAt)),
            Dots = [.. edition.Lessons.Select(other => other.Id == lesson.Id ? Dot.Here : steps.IsCompleted || steps.IsDone(other.Id) ? Dot.Done : Dot.Open)],
            IsDone = steps.IsCompleted || steps.IsDone(lesson.Id),
            Previous = index > 0 ? Neighbour.Of(course.Id, edition.Lessons[index - 1]) : null,
            Next = index + 1 < edition.Lessons.Count ? Neighbour.Of(course.Id, edition.Lessons[index + 1])
                : edition.Quiz is { } quiz ? new($"/courses/{course.Id}/quiz", quiz.Title, null, null)
                : null,
            IsOwn = practised is not null || notes.Count > 0,
            LazyParts = new(() => Part.Of(lesson.Blocks, course, edition.Language, notes, shelf, local, practised)),
        };
    }

    /// <summary>Where marking a lesson done leads: the next that is open behind it, else the first that is open, else the course.</summary>
    public static string After(Course course, string lessonId, CourseSteps steps)
    {
        if (steps.IsCompleted) return $"/courses/{course.Id}";
        var next = course.LessonIds.SkipWhile(id => id != lessonId).Skip(1).FirstOrDefault(id => !steps.IsDone(id)) ?? steps.Next;
        return next is null ? $"/courses/{course.Id}" : $"/courses/{course.Id}/{next}";
    }
}

public enum Dot { Open, Done, Here }

/// <summary>The lesson before or after; the quiz has no number.</summary>
public sealed record Neighbour(string Address, string Title, int? Number, int? Minutes)
{
    public static Neighbour Of(string courseId, Lesson lesson) => new($"/courses/{courseId}/{lesson.Id}", lesson.Title, lesson.Number, lesson.Minutes);
}
