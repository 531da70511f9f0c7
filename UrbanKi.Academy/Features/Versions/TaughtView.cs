using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Shared.Lessons;
using UrbanKi.Academy.Features.Shared.Questions;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Versions;

/// <summary>One page of a version, exactly as it was.</summary>
public sealed record TaughtView
{
    public required string CourseId { get; init; }
    public required string CourseTitle { get; init; }
    public required int Number { get; init; }
    public required DateTime PublishedAt { get; init; }
    /// <summary>What certificates name as the text that was taught.</summary>
    public required string Hash { get; init; }
    public required string Language { get; init; }
    public required IReadOnlyList<string> Languages { get; init; }
    /// <summary>The lessons and the quiz: title and address; the page shown is marked.</summary>
    public required IReadOnlyList<TaughtLink> Contents { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<string> Objectives { get; init; }
    public required IReadOnlyList<Part> Parts { get; init; }
    /// <summary>Of the final quiz, with what is right.</summary>
    public required IReadOnlyList<QuestionSheet> Questions { get; init; }
    public required string? LessonId { get; init; }

    public string Address => AddressOf(LessonId);
    public bool HasExperiment => Parts.Any(part => part is ExperimentPart);

    public string AddressOf(string? lessonId, string? language = null) => $"/author/{CourseId}/versions/{Number}{(lessonId is null ? "" : $"/{lessonId}")}?language={language ?? Language}";

    /// <summary>Null if the version has no such page.</summary>
    public static TaughtView? For(PublishedCourse version, string? lessonId, string language, ReferenceShelf shelf, Func<DateTime, DateTime> local, Practised? practised)
    {
        var (course, edition) = (version.Course, version.Course.In(language));
        var lesson = lessonId is null ? null : edition.Lesson(lessonId);
        var quiz = lessonId == Standing.QuizStep ? edition.Quiz : null;
        if (lessonId is not null && lesson is null && quiz is null) return null;
        var view = new TaughtView
        {
            CourseId = course.Id,
            CourseTitle = edition.ShortTitle,
            Number = version.Number,
            PublishedAt = local(version.PublishedAt),
            Hash = course.Hash,
            Language = edition.Language,
            Languages = [.. course.Editions.Keys.OrderBy(key => key == "de" ? 0 : 1)],
            Contents = [],
            Title = lesson?.Title ?? quiz?.Title ?? edition.Title,
            Objectives = lesson?.Objectives ?? (quiz is null ? edition.Objectives : []),
            Parts = Part.Of(lesson?.Blocks ?? quiz?.Intro ?? edition.Welcome, course, edition.Language, [], shelf, local, practised),
            Questions = quiz is null ? [] : [.. quiz.Pool.Select((question, index) => QuestionSheet.For(question, Arrangement.Plain(question), null, $"f{index + 1}"))],
            LessonId = lessonId,
        };
        return view with
        {
            Contents =
            [
                .. edition.Lessons.Select(other => new TaughtLink(other.Title, view.AddressOf(other.Id), other.Id == lessonId)),
                .. edition.Quiz is { } last ? new[] { new TaughtLink(last.Title, view.AddressOf(Standing.QuizStep), quiz is not null) } : [],
            ],
        };
    }
}

/// <summary>A page of the version.</summary>
public sealed record TaughtLink(string Title, string Address, bool IsHere);
