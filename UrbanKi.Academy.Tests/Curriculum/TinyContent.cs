using System.Text;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Curriculum;

/// <summary>A content folder of one small course that earns no finding, and the means to spoil it.</summary>
internal sealed class TinyContent
{
    public const string CourseId = "tiny";
    public const string Lesson = "courses/tiny/de/01-anfang.md";
    public const string EnglishLesson = "courses/tiny/en/01-anfang.md";
    public const string Quiz = "courses/tiny/de/90-abschluss.md";
    public const string EnglishQuiz = "courses/tiny/en/90-abschluss.md";
    public static readonly DateOnly Today = new(2026, 11, 23);

    public const string Practice = "::: question warum\nWarum?\n\n- ( ) Darum\n- (x) Deshalb\n:::\n";
    public const string LessonHead = "---\ntitle: Anfang\nminutes: 1\nobjectives:\n  - anfangen\n---\n\n";
    private const string QuizText = "---\ntitle: Ende\nquiz: final\ndraw: 1\n---\n\nViel Erfolg!\n\n::: question eins\nWie viele?\n\n= 42\n:::\n\n::: question zwei\nWas?\n\n- [x] Dies\n- [ ] Das\n:::\n";

    private readonly Dictionary<string, byte[]> _files = [];

    public TinyContent()
    {
        Set("courses/tiny/course.yml", "level: basic\naudience: [all]\npass: 80\nlicence: CC-BY-4.0\ncompetences: [understand]\n");
        foreach (var language in new[] { "de", "en" })
        {
            Set($"courses/tiny/{language}/index.md", "---\ntitle: Kurs\nsummary: Kurz.\nobjectives: [lernen]\n---\n\nWillkommen.\n");
            Set($"courses/tiny/{language}/01-anfang.md", LessonHead + "Ein Satz.\n\n" + Practice);
            Set($"courses/tiny/{language}/90-abschluss.md", QuizText);
            Set($"glossary/{language}.yml", "- id: token\n  term: Token\n  definition: Ein Stück Text.\n");
            Set($"facts/art-4.{language}.md", "---\ntitle: Artikel 4\nvalid-from: 2025-02-02\nchecked: 2026-11-22\ncheck-by: 2027-02-22\nsource:\n  - title: Amtsblatt\n    url: https://example.org\n---\n\nSo ist es.\n");
            Set($"legal/{language}/imprint.md", "---\ntitle: Impressum\n---\n\nText.\n");
        }
        Set("paths/alle.yml", "title:\n  de: Alle\n  en: All\nsummary:\n  de: Kurz.\n  en: Short.\ncourses: [tiny]\n");
        Set("competences.yml", "- key: understand\n  de: Verstehen\n  en: Understand\n");
    }

    public string this[string path] => Encoding.UTF8.GetString(_files[path]);

    public SourceFiles Files => new(new Dictionary<string, byte[]>(_files));

    public TinyContent Set(string path, string text) => Set(path, Encoding.UTF8.GetBytes(text));

    public TinyContent Set(string path, byte[] bytes)
    {
        _files[path] = bytes;
        return this;
    }

    public TinyContent Without(string start)
    {
        foreach (var path in _files.Keys.Where(path => path.StartsWith(start, StringComparison.Ordinal)).ToList())
            _files.Remove(path);
        return this;
    }

    public TinyContent Replace(string path, string old, string with) => Set(path, this[path].Replace(old, with, StringComparison.Ordinal));

    /// <summary>Puts text into the lesson of both languages, after the line "Ein Satz." and an empty one: it begins in line 10.</summary>
    public TinyContent Teach(string markdown)
    {
        foreach (var path in new[] { Lesson, EnglishLesson })
            Set(path, LessonHead + "Ein Satz.\n\n" + markdown + "\n\n" + Practice);
        return this;
    }

    public TinyContent Ask(string body) => Teach("::: question frage\n" + body + "\n:::");

    public ContentReading Read(bool production = false) => ContentReader.Read(Files, Today, production);

    public Course Course()
    {
        var reading = Read().Courses[CourseId];
        Assert.True(reading.Course is not null, string.Join('\n', reading.Findings));
        return reading.Course;
    }

    /// <summary>The German lesson's blocks behind its first sentence.</summary>
    public string Html() => string.Concat(Course().In("de").Lessons[0].Blocks.OfType<ProseBlock>().Select(block => block.Html)).Replace("<p>Ein Satz.</p>\n", "", StringComparison.Ordinal);

    public Question Question() => Course().In("de").Lessons[0].Question("frage")!;
}
