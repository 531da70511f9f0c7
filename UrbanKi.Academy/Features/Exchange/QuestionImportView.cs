using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Features.Exchange;

/// <summary>The form for a file of questions, and why one was refused.</summary>
public sealed record QuestionImportView
{
    public required string CourseId { get; init; }
    public required string CourseTitle { get; init; }
    /// <summary>The course's; the questions are in one of them.</summary>
    public required IReadOnlyList<string> Languages { get; init; }
    public required string Chosen { get; init; }
    /// <summary>A key: what is wrong with the field.</summary>
    public string? Problem { get; init; }
    /// <summary>Why the file was not even looked into, in words.</summary>
    public string? Refusal { get; init; }
    /// <summary>Why the file was refused.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
    /// <summary>How many have just been taken; 0 for none.</summary>
    public int Taken { get; init; }
    /// <summary>The title of the page that took them, and where it is written on.</summary>
    public string? TakenBy { get; init; }
    public string? TakenAddress { get; init; }

    public static QuestionImportView For(string courseId, CourseOutline outline, string language)
    {
        ArgumentNullException.ThrowIfNull(outline);
        var welcome = outline.Find(CourseOutline.WelcomeId);
        return new()
        {
            CourseId = courseId,
            CourseTitle = welcome is { Titles.Count: > 0 } ? welcome.TitleIn(language) : courseId,
            Languages = outline.Languages,
            Chosen = outline.Languages.Contains(language) ? language : outline.Languages is [var first, ..] ? first : "de",
        };
    }

    public QuestionImportView After(int taken, OutlinePage? page, string? language) =>
        taken <= 0 || page is null || language is null || !page.Paths.ContainsKey(language) ? this : this with { Taken = taken, TakenBy = page.TitleIn(language), TakenAddress = $"/author/{CourseId}/{language}/{page.Id}" };
}
