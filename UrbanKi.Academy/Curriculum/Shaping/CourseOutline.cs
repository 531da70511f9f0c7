using System.Text;

namespace UrbanKi.Academy.Curriculum;

public enum PageKind { Welcome, Lesson, Quiz }

/// <summary>A page of a course with its file in each language.</summary>
/// <param name="Id">"index", or the file's name without number and ending.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">What its files' names begin with; 0 for the welcome page.</param>
/// <param name="Paths">By language.</param>
/// <param name="Titles">By language, as far as they can be read.</param>
public sealed record OutlinePage(string Id, PageKind Kind, int Number, IReadOnlyDictionary<string, string> Paths, IReadOnlyDictionary<string, string> Titles)
{
    /// <summary>The title in that language, else in any, else the id.</summary>
    public string TitleIn(string language) => Titles.GetValueOrDefault(language) ?? Titles.Values.FirstOrDefault() ?? Id;
}

/// <summary>What a course consists of, by its files' names: also of one that can't be read.</summary>
/// <param name="Languages">German first.</param>
/// <param name="Pages">The welcome page, the lessons in their order, the final quiz.</param>
/// <param name="Images">Their paths.</param>
public sealed record CourseOutline(IReadOnlyList<string> Languages, IReadOnlyList<OutlinePage> Pages, IReadOnlyList<string> Images)
{
    public const string WelcomeId = "index";

    public IEnumerable<OutlinePage> Lessons => Pages.Where(page => page.Kind == PageKind.Lesson);

    public OutlinePage? Find(string? id) => Pages.FirstOrDefault(page => page.Id == id);

    public static CourseOutline Of(SourceFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var found = files.Paths.Select(path => Entry.Of(path, files)).OfType<Entry>().ToList();
        var pages = found.GroupBy(entry => entry.Id).Select(group => new OutlinePage(
            group.Key,
            group.Key == WelcomeId ? PageKind.Welcome : group.Any(entry => entry.IsQuiz) ? PageKind.Quiz : PageKind.Lesson,
            group.First().Number,
            group.DistinctBy(entry => entry.Language).ToDictionary(entry => entry.Language, entry => entry.Path),
            group.DistinctBy(entry => entry.Language).Where(entry => entry.Title is not null).ToDictionary(entry => entry.Language, entry => entry.Title!)));
        return new(
            [.. found.Select(entry => entry.Language).Distinct().OrderBy(language => language != "de").ThenBy(language => language, StringComparer.Ordinal)],
            [.. pages.OrderBy(page => page.Kind).ThenBy(page => page.Number).ThenBy(page => page.Id, StringComparer.Ordinal)],
            [.. files.Paths.Where(path => ImageFiles.TypeOf(path) is not null)]);
    }

    private sealed record Entry(string Language, string Path, string Id, int Number, bool IsQuiz, string? Title)
    {
        public static Entry? Of(string path, SourceFiles files)
        {
            if (path.Split('/') is not [{ Length: 2 } language, var name] || !language.All(char.IsAsciiLetterLower)) return null;
            var (id, number) = name == $"{WelcomeId}.md" ? (WelcomeId, 0) : LessonFileName.Parse(name) is { } lesson ? (lesson.Id, lesson.Number) : ("", 0);
            if (id.Length == 0) return null;
            var header = YamlSheet.Read(FrontMatter.Of(Encoding.UTF8.GetString(files.Bytes(path)!)).Yaml);
            return new(language, path, id, number, header?.Text(EditionReader.QuizId) is not null, header?.Text("title"));
        }
    }
}
