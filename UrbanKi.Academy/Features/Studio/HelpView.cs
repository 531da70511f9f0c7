using System.Text;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Shared.Lessons;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>How pages are written, by examples: each as it is typed and as it is read.</summary>
public sealed record HelpView(IReadOnlyList<HelpGroup> Groups)
{
    public static HelpView For(CourseTemplate template, IStringLocalizer<Texts> texts, ReferenceShelf shelf, string language) => new(
    [
        new("Text", [Sample(template, shelf, language, "text", texts.In(language, "Snippet_text")), Sample(template, shelf, language, "table", texts.In(language, "Snippet_table"))]),
        new("Question", [.. Snippet.Questions.Select(key => Sample(template, shelf, language, key, texts.In(language, $"Snippet_{key}")))]),
        new("Box", [.. Snippet.Callouts.Concat(Snippet.Boxes).Select(key => Sample(template, shelf, language, key, texts.In(language, $"Snippet_{key}")))]),
    ]);

    /// <summary>Reads the piece as a lesson's whole text, so that it is shown as it will be.</summary>
    private static HelpSample Sample(CourseTemplate template, ReferenceShelf shelf, string language, string key, string markdown)
    {
        markdown = markdown.Replace(Snippet.IdGap, $"{(language == "en" ? "my" : "mein")}-{key}", StringComparison.Ordinal);
        var files = template.Course(new Dictionary<string, string> { [language] = key }, hasQuiz: false);
        var path = files.Paths.First(path => path.Contains("/01-", StringComparison.Ordinal));
        var course = CourseReader.ReadDraft(key, files.With(path, Encoding.UTF8.GetBytes($"---\ntitle: {key}\n---\n\n{markdown}\n")), shelf).Course!;
        return new(key, markdown, Part.Of(course.In(language).Lessons[0].Blocks, course, language, [], shelf, at => at, null));
    }
}

/// <param name="Key">Its heading's key.</param>
/// <param name="Samples">In the order of the toolbar.</param>
public sealed record HelpGroup(string Key, IReadOnlyList<HelpSample> Samples);

public sealed record HelpSample(string Key, string Markdown, IReadOnlyList<Part> Parts);
