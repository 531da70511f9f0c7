using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Shared.Questions;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Lessons;

/// <summary>A practice question just answered.</summary>
public sealed record Practised(string QuestionId, Response Response);

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
            LazyParts = new(() => [.. lesson.Blocks.Select((block, place) => block is ExperimentBlock experiment
                ? new ExperimentPart(experiment.Name, experiment.FallbackHtml, lesson.Blocks.Take(place).Any(before => before is ProseBlock { Headings.Count: > 0 }))
                : PartOf(block, course, edition.Language, notes, shelf, local, practised))]),
        };
    }

    /// <summary>Where marking a lesson done leads: the next that is open behind it, else the first that is open, else the course.</summary>
    public static string After(Course course, string lessonId, CourseSteps steps)
    {
        if (steps.IsCompleted) return $"/courses/{course.Id}";
        var next = course.LessonIds.SkipWhile(id => id != lessonId).Skip(1).FirstOrDefault(id => !steps.IsDone(id)) ?? steps.Next;
        return next is null ? $"/courses/{course.Id}" : $"/courses/{course.Id}/{next}";
    }

    /// <summary>The fact that belongs to this version; as long as it still says the same, with the dates of today's.</summary>
    private static Fact? FactOf(string id, Course course, string language, ReferenceShelf shelf)
    {
        var shown = course.Facts.GetValueOrDefault(id) is { } editions ? editions.GetValueOrDefault(language) ?? editions.GetValueOrDefault("de") : null;
        var today = shelf.FindFact(id, language);
        return shown is null || shown.Hash == today?.Hash ? today : shown;
    }

    private static Part PartOf(Block block, Course course, string language, IReadOnlyList<PrivateNote> notes, ReferenceShelf shelf, Func<DateTime, DateTime> local, Practised? practised) => block switch
    {
        QuestionBlock { Question: var question } => new QuestionPart(
            QuestionSheet.For(question, Arrangement.Plain(question), practised?.QuestionId == question.Id ? practised.Response : null, $"q-{question.Id}"),
            practised?.QuestionId == question.Id),
        ReflectBlock reflect => NotePart.For(reflect, notes.FirstOrDefault(note => note.ReflectionId == reflect.Id), local),
        TaskBlock task => new TaskPart(task.Html),
        FactBlock fact => FactOf(fact.FactId, course, language, shelf) is { } found ? new FactPart(found) : new ProsePart(""),
        ProseBlock prose => new ProsePart(prose.Html),
        _ => new ProsePart(""),
    };
}

public enum Dot { Open, Done, Here }

/// <summary>The lesson before or after; the quiz has no number.</summary>
public sealed record Neighbour(string Address, string Title, int? Number, int? Minutes)
{
    public static Neighbour Of(string courseId, Lesson lesson) => new($"/courses/{courseId}/{lesson.Id}", lesson.Title, lesson.Number, lesson.Minutes);
}

public abstract record Part;

public sealed record ProsePart(string Html) : Part;

public sealed record TaskPart(string Html) : Part;

public sealed record FactPart(Fact Fact) : Part;

/// <summary>An interactive demonstration; under a heading, its own is one level lower.</summary>
public sealed record ExperimentPart(string Name, string FallbackHtml, bool IsUnderHeading) : Part;

public sealed record QuestionPart(QuestionSheet Sheet, bool IsJustAnswered) : Part;

/// <summary>A private note; Version grows with every save.</summary>
public sealed record NotePart(string Id, string PromptHtml, string Text, int Version, DateTime? SavedAt) : Part
{
    public static NotePart For(ReflectBlock reflect, PrivateNote? note, Func<DateTime, DateTime> local) =>
        new(reflect.Id, reflect.PromptHtml, note?.Text ?? "", note?.Version ?? 0, note is null ? null : local(note.SavedAt));
}
