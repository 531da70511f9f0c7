using System.Text;

namespace UrbanKi.Academy.Tests.Curriculum;

/// <summary>For each code of the checker, the smallest way to earn it.</summary>
internal static class BadSamples
{
    private const string Lesson = TinyContent.Lesson;
    private const string Sheet = "courses/tiny/course.yml";
    private static readonly byte[] Gif = "GIF89a"u8.ToArray();
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 5\">";

    public sealed record Sample(string Code, string Path, int Line, string Message, Action<TinyContent> Spoil);

    public static readonly IReadOnlyList<Sample> All =
    [
        new("AC101", Lesson, 1, "UTF-8", content => content.Set(Lesson, [0xC3, 0x28])),
        new("AC102", Lesson, 1, "1 MiB", content => content.Set(Lesson, new string('a', 1024 * 1024 + 1))),
        new("AC102", Lesson, 10, "10 000", content => content.Teach(new string('a', 10_001))),
        new("AC103", Lesson, 1, "nested", content => content.Teach(string.Concat(Enumerable.Repeat("> ", 80)) + "a")),
        new("AC104", Lesson, 2, "quotation marks", content => content.Replace(Lesson, "title: Anfang", "title: a: b")),
        new("AC104", Lesson, 3, "twice", content => content.Replace(Lesson, "minutes: 1", "title: Noch einer")),
        new("AC104", Lesson, 2, "anchors", content => content.Replace(Lesson, "title: Anfang", "title: &a Anfang")),
        new("AC105", Lesson, 1, "front matter", content => content.Set(Lesson, "Nur Text.")),
        new("AC106", Sheet, 1, "level", content => content.Replace(Sheet, "level: basic\n", "")),
        new("AC107", Lesson, 2, "title", content => content.Replace(Lesson, "title: Anfang\n", "")),
        new("AC108", Sheet, 3, "from 1 to 100", content => content.Replace(Sheet, "pass: 80", "pass: 800")),
        new("AC109", Lesson, 3, "spelling", content => content.Replace(Lesson, "minutes:", "minuten:")),
        new("AC110", "courses/tiny/de/Zwei.md", 1, "number", content => content.Set("courses/tiny/de/Zwei.md", TinyContent.LessonHead)),
        new("AC110", "courses/tiny/de/02-quiz.md", 1, "quiz", content => content.Set("courses/tiny/de/02-quiz.md", TinyContent.LessonHead)),
        new("AC111", "courses/tiny/de/01-noch.md", 1, "same number", content => content.Set("courses/tiny/de/01-noch.md", TinyContent.LessonHead)),
        new("AC112", Sheet, 1, "missing", content => content.Without(Sheet)),
        new("AC113", "courses/tiny/de/index.md", 1, "index.md", content => content.Without("courses/tiny/de/index.md")),
        new("AC114", "courses/tiny/de/index.md", 1, "no lesson", content => content.Without(Lesson)),
        new("AC115", "courses/Tiny/course.yml", 1, "Name the folder", content => content.Set("courses/Tiny/course.yml", "")),
        new("AC116", "courses/tiny/notizen.txt", 1, "Nothing reads", content => content.Set("courses/tiny/notizen.txt", "")),
        new("AC117", Sheet, 1, "400", content => Enumerable.Range(100, 401).ToList().ForEach(number => content.Set($"courses/tiny/de/{number}-n{number}.md", ""))),
        new("AC118", Sheet, 2, "everyone", content => content.Replace(Sheet, "[all]", "[everyone]")),
        new("AC119", Sheet, 5, "competences.yml", content => content.Replace(Sheet, "[understand]", "[fly]")),
        new("AC201", Lesson, 10, "02-fehlt.md", content => content.Teach("[Link](02-fehlt.md)")),
        new("AC202", Lesson, 10, "javascript:", content => content.Teach("[Link](javascript:alert(1))")),
        new("AC202", Lesson, 10, "//", content => content.Teach("[Link](//example.org)")),
        new("AC203", Lesson, 10, "outside", content => content.Teach("[Link](../../../legal/de/imprint.md)")),
        new("AC203", Lesson, 10, "images", content => content.Teach("![Bild](https://example.org/a.png \"T\")")),
        new("AC204", Lesson, 10, "#nichts", content => content.Teach("[Link](#nichts)")),
        new("AC205", Lesson, 10, "wolke", content => content.Teach("[Wolke](glossary:wolke)")),
        new("AC205", "glossary/de.yml", 1, "wolke", content => content.Set("glossary/de.yml", content["glossary/de.yml"] + "  see: [wolke]\n")),
        new("AC206", Lesson, 10, "art-5", content => content.Teach("[Art. 5](fact:art-5)")),
        new("AC206", Lesson, 10, "art-5", content => content.Teach("::: fact art-5\n:::")),
        new("AC207", Lesson, 10, "##", content => content.Teach("# Oben")),
        new("AC207", Lesson, 12, "\"###\"", content => content.Teach("## Zwei\n\n#### Vier")),
        new("AC211", Lesson, 10, "no image", content => content.Teach("![Bild](images/fehlt.png \"T\")")),
        new("AC212", Lesson, 10, "alternative", content => content.Set("courses/tiny/images/a.svg", Svg + "</svg>").Teach("![](../images/a.svg \"T\")")),
        new("AC213", Lesson, 10, "2 MiB", content => content.Set("courses/tiny/images/a.png", new byte[2 * 1024 * 1024 + 1]).Teach("![Bild](../images/a.png \"T\")")),
        new("AC214", Lesson, 10, "Convert", content => content.Set("courses/tiny/images/a.gif", Gif).Teach("![Bild](../images/a.gif \"T\")")),
        new("AC215", Lesson, 10, "ending", content => content.Set("courses/tiny/images/a.png", Gif).Teach("![Bild](../images/a.png \"T\")")),
        new("AC215", Lesson, 10, "SVG", content => content.Set("courses/tiny/images/a.svg", "<svg").Teach("![Bild](../images/a.svg \"T\")")),
        new("AC216", Lesson, 10, "caption", content => content.Set("courses/tiny/images/a.svg", Svg + "</svg>").Teach("![Bild](../images/a.svg)")),
        new("AC217", "courses/tiny/images/a.svg", 1, "<script>", content => content.Set("courses/tiny/images/a.svg", Svg + "<script>alert(1)</script></svg>").Teach("![Bild](../images/a.svg \"T\")")),
        new("AC218", Lesson, 10, "Markdown", content => content.Teach("Ein <b>Wort</b>.")),
        new("AC219", "legal/de/imprint.md", 5, "[[Name]]", content => content.Replace("legal/de/imprint.md", "Text.", "[[Name]]")),
        new("AC301", Lesson, 10, "frage", content => content.Teach("::: frage eins\nText\n:::")),
        new("AC302", "legal/de/imprint.md", 5, "not closed", content => content.Replace("legal/de/imprint.md", "Text.", "::: task\nText.")),
        new("AC303", Lesson, 12, "inside", content => content.Teach(":::: task\nText\n::: reflect b\nText\n:::\n::::")),
        new("AC304", Lesson, 10, "needs an id", content => content.Teach("::: reflect\nText\n:::")),
        new("AC304", Lesson, 10, "no id", content => content.Teach("::: reflect Große-Frage\nText\n:::")),
        new("AC305", Lesson, 14, "taken", content => content.Teach("::: reflect warum\nText\n:::")),
        new("AC306", Lesson, 10, "points=viele", content => content.Teach("::: question b {points=viele}\nText\n:::")),
        new("AC307", "courses/tiny/de/index.md", 7, "no place", content => content.Replace("courses/tiny/de/index.md", "Willkommen.", "::: question b\nText\n:::")),
        new("AC307", TinyContent.Quiz, 20, "Only questions", content => content.Set(TinyContent.Quiz, content[TinyContent.Quiz] + "\nNoch ein Wort.\n").Replace(TinyContent.Quiz, "Viel Erfolg!\n\n", "")),
        new("AC308", Lesson, 10, "empty", content => content.Teach("::: task\n:::")),
        new("AC308", Lesson, 10, "own text", content => content.Teach("::: fact art-4\nText\n:::")),
        new("AC309", Lesson, 10, "experiment", content => content.Teach("::: experiment wuerfel\n:::")),
        new("AC310", Lesson, 10, "next line", content => content.Teach("> [!NOTE] Text daneben")),
        new("AC310", Lesson, 10, "[!TIP]", content => content.Teach("> [!CAUTION]\n> Text")),
        new("AC311", Lesson, 13, "No option", content => content.Ask("Was?\n\n- ( ) Dies\n- ( ) Das")),
        new("AC311", Lesson, 13, "empty", content => content.Ask("Was?\n\n= \n= Das")),
        new("AC311", Lesson, 11, "gap", content => content.Ask("Der {{}} bellt.")),
        new("AC312", Lesson, 14, "Two options", content => content.Ask("Was?\n\n- (x) Dies\n- (x) Das")),
        new("AC313", Lesson, 14, "kinds", content => content.Ask("Was?\n\n- (x) Dies\n- [ ] Das")),
        new("AC313", Lesson, 13, "numbered", content => content.Ask("Was?\n\n1. (x) Dies\n2. ( ) Das")),
        new("AC314", Lesson, 13, "two", content => content.Ask("Was?\n\n- (x) Dies")),
        new("AC314", Lesson, 14, "empty", content => content.Ask("Was?\n\n- (x) Dies\n- ( )")),
        new("AC315", Lesson, 13, "two columns", content => content.Ask("Was?\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |")),
        new("AC316", Lesson, 11, "empty line", content => content.Ask("Was?\n= Das")),
        new("AC317", Lesson, 13, "smaller", content => content.Ask("Was?\n\n= 44..40")),
        new("AC318", Lesson, 11, "outside of bold", content => content.Ask("Der **{{Hund}}** bellt.")),
        new("AC318", Lesson, 11, "last", content => content.Ask("Der {{Hund}} bellt.\n\n= Katze")),
        new("AC319", Lesson, 10, "no text", content => content.Ask("- (x) Dies\n- ( ) Das")),
        new("AC320", Lesson, 16, "hint", content => content.Ask("Was?\n\n- (x) Dies\n- ( ) Das\n\n> [!TIP]\n> Zu spät")),
        new("AC321", Lesson, 13, "plain list", content => content.Ask("Was?\n\n- Dies\n- Das")),
        new("AC322", Lesson, 13, "longer", content => content.Ask("Was?\n\n- (x) Das ist eine ganz besonders lange und genaue Antwort\n- ( ) Kurz")),
        new("AC323", Lesson, 14, "shuffled", content => content.Ask("Was?\n\n- (x) Dies\n- ( ) Alle genannten Antworten")),
        new("AC324", Lesson, 13, "thousands", content => content.Ask("Was?\n\n= 1.000")),
        new("AC401", "courses/tiny/de/91-zwei.md", 1, "Keep one", content => content.Set("courses/tiny/de/91-zwei.md", content[TinyContent.Quiz])),
        new("AC402", TinyContent.Quiz, 4, "draw", content => content.Replace(TinyContent.Quiz, "draw: 1", "draw: 3")),
        new("AC403", TinyContent.Quiz, 1, "no questions", content => content.Set(TinyContent.Quiz, "---\ntitle: Ende\nquiz: final\n---\n\nText.\n")),
        new("AC404", TinyContent.Quiz, 1, "scored", content => content.Replace(TinyContent.Quiz, "\n= 42\n", "")),
        new("AC501", Sheet, 1, "\"en\" is missing", content => content.Without("courses/tiny/en/")),
        new("AC501", "glossary/de.yml", 1, "\"en\"", content => content.Set("glossary/en.yml", "")),
        new("AC502", Lesson, 1, "missing in the language", content => content.Without(TinyContent.EnglishLesson)),
        new("AC503", Lesson, 10, "question warum", content => content.Set(TinyContent.EnglishLesson, TinyContent.LessonHead)),
        new("AC504", TinyContent.EnglishLesson, 10, "type", content => content.Replace(TinyContent.EnglishLesson, "( )", "[ ]").Replace(TinyContent.EnglishLesson, "(x)", "[x]")),
        new("AC505", TinyContent.EnglishLesson, 10, "option 1 instead of 2", content => content.Replace(TinyContent.EnglishLesson, "- ( ) Darum\n- (x) Deshalb", "- (x) Darum\n- ( ) Deshalb")),
        new("AC505", TinyContent.EnglishQuiz, 9, "43 instead of 42", content => content.Replace(TinyContent.EnglishQuiz, "= 42", "= 43")),
        new("AC506", TinyContent.EnglishLesson, 10, "3 answers", content => content.Replace(TinyContent.EnglishLesson, "- ( ) Darum", "- ( ) Darum\n- ( ) Weil")),
        new("AC507", TinyContent.EnglishLesson, 10, "2 points", content => content.Replace(TinyContent.EnglishLesson, "question warum", "question warum {points=2}")),
        new("AC507", TinyContent.EnglishQuiz, 1, "draw", content => content.Replace(TinyContent.EnglishQuiz, "draw: 1", "draw: 2")),
        new("AC601", Lesson, 10, "31 words", content => content.Teach(string.Join(' ', Enumerable.Repeat("Wort", 31)) + ".")),
        new("AC602", Lesson, 1, "minutes of reading", content => content.Teach(Words(1900))),
        new("AC603", Lesson, 1, "minutes: 6", content => content.Teach(Words(1000))),
        new("AC604", Lesson, 1, "objectives", content => content.Replace(Lesson, "objectives:\n  - anfangen\n", "")),
        new("AC605", Lesson, 1, "practice", content => content.Replace(Lesson, TinyContent.Practice, "")),
        new("AC701", "facts/art-4.de.md", 5, "2026-11-22", content => content.Replace("facts/art-4.de.md", "2027-02-22", "2026-11-22")),
        new("AC702", "paths/alle.yml", 7, "kurs-x", content => content.Replace("paths/alle.yml", "[tiny]", "[kurs-x]")),
        new("AC703", "glossary/de.yml", 4, "twice", content => content.Set("glossary/de.yml", content["glossary/de.yml"] + content["glossary/de.yml"])),
        new("AC704", Mail, 1, "Nothing fills {vorname}", content => Mails(content, "Guten Tag {vorname}\n\n{link}")),
        new("AC704", Mail, 1, "{link} is missing", content => Mails(content, "Guten Tag")),
        new("AC704", Mail, 1, "alone", content => Mails(content, "Hier: {link}")),
        new("AC110", "mail/de/rundbrief.md", 1, "kind of mail", content => content.Set("mail/de/rundbrief.md", "---\nsubject: Neues\n---\n\nText.\n")),
        new("AC107", Mail, 2, "subject", content => content.Set(Mail, "---\nbutton: Hier\n---\n\n{link}\n")),
    ];

    private const string Mail = "mail/de/password-reset.md";

    private static void Mails(TinyContent content, string body) => content.Set(Mail, $"---\nsubject: Passwort\n---\n\n{body}\n");

    private static string Words(int count)
    {
        var text = new StringBuilder();
        for (var sentence = 0; sentence < count / 5; sentence++)
            text.Append("Ein Satz hat fünf Wörter.").Append(sentence % 20 == 19 ? "\n\n" : " ");
        return text.ToString();
    }
}
