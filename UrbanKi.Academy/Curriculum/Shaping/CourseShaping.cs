using System.Globalization;
using System.Text;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Adds, orders, renames and removes a course's pages, in all its languages at once; links follow the files they lead to.</summary>
public static class CourseShaping
{
    private const int LongestId = 60;
    private const int QuizNumber = 90;

    /// <summary>A new lesson behind the last.</summary>
    /// <param name="files">The course's.</param>
    /// <param name="id">The lesson's.</param>
    /// <param name="texts">The file in each language.</param>
    /// <returns>Null if the id is no id, or is taken.</returns>
    public static Reshaped? AddLesson(SourceFiles files, string id, IReadOnlyDictionary<string, string> texts)
    {
        var outline = CourseOutline.Of(files);
        if (!IsLessonId(id) || outline.Find(id) is not null) return null;
        var taken = outline.Pages.Select(page => page.Number).ToHashSet();
        var number = outline.Lessons.Select(page => page.Number).DefaultIfEmpty(0).Max() + 1;
        while (taken.Contains(number)) number++;
        foreach (var (language, text) in texts) files = files.With(Path(language, number, id), Encoding.UTF8.GetBytes(text));
        return new(files);
    }

    /// <summary>Changes places with the lesson before or behind.</summary>
    /// <returns>Null if there is none.</returns>
    public static Reshaped? MoveLesson(SourceFiles files, string id, bool up)
    {
        var lessons = CourseOutline.Of(files).Lessons.ToList();
        var place = lessons.FindIndex(page => page.Id == id);
        var other = place + (up ? -1 : 1);
        if (place < 0 || other < 0 || other >= lessons.Count) return null;
        var (one, two) = (lessons[place], lessons[other]);
        return Moved(files, one.Paths.ToDictionary(file => file.Value, file => Path(file.Key, two.Number, one.Id))
            .Concat(two.Paths.ToDictionary(file => file.Value, file => Path(file.Key, one.Number, two.Id))).ToDictionary());
    }

    /// <summary>Gives a lesson another id, and so another address.</summary>
    /// <returns>Null if there is no such lesson, or if the id is no id or is taken.</returns>
    public static Reshaped? RenameLesson(SourceFiles files, string id, string newId)
    {
        var outline = CourseOutline.Of(files);
        return outline.Find(id) is { Kind: PageKind.Lesson } page && IsLessonId(newId) && outline.Find(newId) is null
            ? Moved(files, page.Paths.ToDictionary(file => file.Value, file => Path(file.Key, page.Number, newId))) : null;
    }

    /// <summary>Removes a lesson or the quiz, in all languages.</summary>
    /// <returns>Null if there is none of that id.</returns>
    public static Reshaped? RemovePage(SourceFiles files, string id)
    {
        if (CourseOutline.Of(files).Find(id) is not { Kind: not PageKind.Welcome } page) return null;
        foreach (var path in page.Paths.Values) files = files.Without(path);
        return new(files);
    }

    /// <summary>A final quiz behind the last lesson.</summary>
    /// <param name="files">The course's.</param>
    /// <param name="id">The id of its file.</param>
    /// <param name="texts">The file in each language.</param>
    /// <returns>Null if there is a quiz, or a page of that id.</returns>
    public static Reshaped? AddQuiz(SourceFiles files, string id, IReadOnlyDictionary<string, string> texts)
    {
        var outline = CourseOutline.Of(files);
        if (outline.Pages.Any(page => page.Kind == PageKind.Quiz) || !IsLessonId(id) || outline.Find(id) is not null) return null;
        var number = Math.Max(QuizNumber, outline.Lessons.Select(page => page.Number).DefaultIfEmpty(0).Max() + 1);
        foreach (var (language, text) in texts) files = files.With(Path(language, number, id), Encoding.UTF8.GetBytes(text));
        return new(files);
    }

    /// <summary>Another language, to begin with in the words of the first: so it has the same lessons, questions and images from the start.</summary>
    /// <returns>Null if the language is there.</returns>
    public static Reshaped? AddLanguage(SourceFiles files, string language)
    {
        var languages = CourseOutline.Of(files).Languages;
        if (languages.Count == 0 || languages.Contains(language)) return null;
        var copied = files.Below(languages[0]);
        foreach (var path in copied.Paths) files = files.With($"{language}/{path}", copied.Bytes(path)!);
        return new(files);
    }

    /// <summary>Whether a lesson may be called so: it must not end another page's address.</summary>
    /// <summary>Whether a course made here can be called so: ids of pages, and addresses of the studio itself, are none.</summary>
    public static bool IsCourseId(string id) => IsLessonId(id) && id is not ("new" or "help" or "import");

    public static bool IsLessonId(string id) => KebabCase.Is(id) && id is not (EditionReader.QuizId or CourseOutline.WelcomeId);

    /// <summary>An id made of a title: "Was ist KI?" is "was-ist-ki". Short enough to begin other ids with.</summary>
    public static string IdOf(string title)
    {
        // Neither is a character, and no normal form can be made of them.
        var slug = Anchors.Slug(title.Replace('\uFFFE', ' ').Replace('\uFFFF', ' '));
        return slug.Length > LongestId ? slug[..LongestId].Trim('-') : slug;
    }

    private static string Path(string language, int number, string id) => string.Create(CultureInfo.InvariantCulture, $"{language}/{number:00}-{id}.md");

    private static Reshaped Moved(SourceFiles files, Dictionary<string, string> moved)
    {
        var result = files;
        foreach (var path in moved.Keys) result = result.Without(path);
        foreach (var path in files.Paths.Where(path => path.EndsWith(".md", StringComparison.Ordinal) || moved.ContainsKey(path)))
        {
            var bytes = files.Bytes(path)!;
            result = result.With(moved.GetValueOrDefault(path, path), FollowingLinks.Rewrite(path, bytes, moved) ?? bytes);
        }
        return new(result) { Moved = moved };
    }
}
