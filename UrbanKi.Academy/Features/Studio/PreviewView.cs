using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Shared.Lessons;
using UrbanKi.Academy.Features.Shared.Questions;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>A page of a draft as learners would read it.</summary>
public sealed record PreviewView
{
    public required string CourseId { get; init; }
    public required string PageId { get; init; }
    public required string Language { get; init; }
    public required PageKind Kind { get; init; }
    public required string Title { get; init; }
    public string? Summary { get; init; }
    public int? Minutes { get; init; }
    public IReadOnlyList<string> Objectives { get; init; } = [];
    public IReadOnlyList<Part> Parts { get; init; } = [];
    /// <summary>The quiz's pool; each with its answer below.</summary>
    public IReadOnlyList<QuestionSheet> Pool { get; init; } = [];
    public int Draw { get; init; }
    /// <summary>False while the file can't be read at all: its front matter is broken, say.</summary>
    public bool IsReadable { get; init; } = true;

    public string EditorAddress => $"/author/{CourseId}/{Language}/{PageId}";
    public string Address => $"{EditorAddress}/preview";
    public bool HasExperiment => Parts.Any(part => part is ExperimentPart);

    public static PreviewView Of(DraftReading draft, OutlinePage page, string language, Func<DateTime, DateTime> local, Practised? practised = null)
    {
        var empty = new PreviewView { CourseId = draft.Draft.CourseId, PageId = page.Id, Language = language, Kind = page.Kind, Title = page.TitleIn(language), IsReadable = false };
        if (draft.Course is not { } course || course.Editions.GetValueOrDefault(language) is not { } edition) return empty;
        IReadOnlyList<Part> Parts(IReadOnlyList<Block> blocks) => Part.Of(blocks, course, language, [], draft.Shelf, local, practised);
        return page.Kind switch
        {
            PageKind.Welcome when edition.Title.Length > 0 => empty with { IsReadable = true, Title = edition.Title, Summary = edition.Summary, Objectives = edition.Objectives, Parts = Parts(edition.Welcome) },
            PageKind.Quiz when edition.Quiz is { } quiz => empty with
            {
                IsReadable = true, Title = quiz.Title, Parts = Parts(quiz.Intro), Draw = quiz.Draw,
                Pool = [.. quiz.Pool.Select(question => QuestionSheet.For(question, Arrangement.Plain(question), null, $"q-{question.Id}"))],
            },
            PageKind.Lesson when edition.Lesson(page.Id) is { } lesson => empty with { IsReadable = true, Title = lesson.Title, Minutes = lesson.Minutes, Objectives = lesson.Objectives, Parts = Parts(lesson.Blocks) },
            _ => empty,
        };
    }
}
