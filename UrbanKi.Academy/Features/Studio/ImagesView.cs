using System.Text;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>The images of a draft: which there are, where they are shown, and room for one more.</summary>
public sealed record ImagesView(string CourseId, string CourseTitle, IReadOnlyList<ImageRow> Images, IReadOnlyList<string> Languages, IReadOnlyList<FormProblem> Problems, string? Alternative, string? Caption, string? Markdown)
{
    public string? At(string field) => Problems.FirstOrDefault(problem => problem.FieldId == field)?.Message;

    public static ImagesView For(DraftReading draft, string language)
    {
        var outline = CourseOutline.Of(draft.Files);
        return new(draft.Draft.CourseId, outline.Find(CourseOutline.WelcomeId)?.TitleIn(language) ?? draft.Draft.CourseId,
            [.. outline.Images.Select(path => new ImageRow(path, draft.Files.Bytes(path)!.Length, [.. ShownOn(path, draft.Files, outline)]))], outline.Languages, [], null, null, null);
    }

    /// <summary>The pages whose text names the file as seen from there: perhaps more than those that show it, never fewer.</summary>
    private static IEnumerable<string> ShownOn(string path, SourceFiles files, CourseOutline outline)
    {
        foreach (var page in outline.Pages)
            foreach (var (language, file) in page.Paths)
                if (Encoding.UTF8.GetString(files.Bytes(file)!).Contains(path.StartsWith($"{language}/", StringComparison.Ordinal) ? path[(language.Length + 1)..] : $"../{path}", StringComparison.Ordinal))
                    yield return $"{page.TitleIn(language)} ({language})";
    }
}

/// <param name="Path">In the course's folder.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="ShownOn">Titles of pages; without any it may go.</param>
public sealed record ImageRow(string Path, int Bytes, IReadOnlyList<string> ShownOn);
