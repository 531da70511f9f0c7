using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Shared;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>One course with its pages, as trainers see it: the draft if there is one, else what is published.</summary>
public sealed record StudioCourseView
{
    public required string CourseId { get; init; }
    public required string Title { get; init; }
    /// <summary>The title's.</summary>
    public required string Language { get; init; }
    public required int? Version { get; init; }
    public required string? PublishedOn { get; init; }
    /// <summary>Null while nobody is writing.</summary>
    public required DraftState? Draft { get; init; }
    public required Guid Revision { get; init; }
    public required string? ProposedOn { get; init; }
    public required IReadOnlyList<string> Languages { get; init; }
    public required IReadOnlyList<StudioPageRow> Pages { get; init; }
    public required int ImageCount { get; init; }
    public required IReadOnlyList<FindingRow> Findings { get; init; }
    /// <summary>What has just been done, if anything.</summary>
    public string? Done { get; init; }
    /// <summary>The page that it was done to.</summary>
    public string? DoneTo { get; init; }
    /// <summary>What could not be done: a key.</summary>
    public string? Refused { get; init; }

    /// <summary>Whether what is published ends with a quiz.</summary>
    public required bool IsQuizTaught { get; init; }

    public bool HasQuiz => Pages.Any(page => page.Kind == PageKind.Quiz);

    /// <summary>Null where the course is neither published nor written.</summary>
    public static StudioCourseView? For(string courseId, PublishedCourse? published, DraftReading? draft, SourceFiles? publishedFiles, DateTime? proposed, IReadOnlyDictionary<Guid, string> names, FindingWords words, string language, DateOnly today, Func<DateTime, DateTime> local)
    {
        if ((draft?.Files ?? publishedFiles) is not { } files) return null;
        var outline = CourseOutline.Of(files);
        var findings = draft?.Findings ?? [];
        var welcome = outline.Find(CourseOutline.WelcomeId);
        var shown = outline.Languages.Contains(language) ? language : outline.Languages is [var first, ..] ? first : "de";
        var lessons = outline.Lessons.ToList();
        return new()
        {
            CourseId = courseId,
            Title = welcome?.TitleIn(shown) is { } title && title != CourseOutline.WelcomeId ? title : courseId,
            Language = shown,
            Version = published?.Number,
            IsQuizTaught = published?.Course.HasQuiz == true,
            PublishedOn = published is null ? null : Dates.Near(DateOnly.FromDateTime(local(published.PublishedAt)), today),
            Draft = draft is null ? null : DraftState.For(draft, names, today, local),
            Revision = draft?.Draft.Revision ?? Guid.Empty,
            ProposedOn = proposed is { } found ? Dates.Near(DateOnly.FromDateTime(local(found)), today) : null,
            Languages = outline.Languages,
            Pages = [.. outline.Pages.Select(page => new StudioPageRow
            {
                Page = page,
                Place = lessons.IndexOf(page) + 1,
                IsLast = page == lessons.LastOrDefault(),
                IsPublished = published?.Course.HasLesson(page.Id) == true,
                Errors = page.Paths.ToDictionary(file => file.Key, file => findings.Count(finding => finding.Path == file.Value && finding.Severity == Severity.Error)),
            })],
            ImageCount = outline.Images.Count,
            Findings = FindingRow.For(courseId, findings, outline, words),
        };
    }
}

/// <summary>A page of the course in the list.</summary>
public sealed record StudioPageRow
{
    public required OutlinePage Page { get; init; }
    /// <summary>Of a lesson, from 1; else 0.</summary>
    public required int Place { get; init; }
    public required bool IsLast { get; init; }
    /// <summary>Learners have met it: its id is in their records and stays.</summary>
    public required bool IsPublished { get; init; }
    /// <summary>By language.</summary>
    public required IReadOnlyDictionary<string, int> Errors { get; init; }

    public string Id => Page.Id;
    public PageKind Kind => Page.Kind;
    public bool IsFirst => Place == 1;
}
