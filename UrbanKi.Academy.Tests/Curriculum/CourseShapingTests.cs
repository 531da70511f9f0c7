using System.Text;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Curriculum;

public sealed class CourseShapingTests
{
    private static SourceFiles Files(params (string Path, string Text)[] files) => new(files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text)));

    private static string Text(SourceFiles files, string path) => Encoding.UTF8.GetString(files.Bytes(path)!);

    private static readonly SourceFiles Course = Files(
        ("course.yml", "level: basic\n"),
        ("de/index.md", "---\ntitle: Kurs\n---\n\nBeginnen Sie [hier](01-eins.md)."),
        ("de/01-eins.md", "---\ntitle: Eins\n---\n\nWeiter: [zwei](02-zwei.md#oben \"Titel\"), [ausführlich][2] und `[nicht](02-zwei.md)`.\n\n[2]: ./02-zwei.md\n"),
        ("de/02-zwei.md", "---\ntitle: Zwei\n---\n\n[zurück](../de/01-eins.md)\r\n\n[fremd](https://example.org/01-eins.md)"),
        ("de/90-abschluss.md", "---\ntitle: Ende\nquiz: final\n---\n"),
        ("en/index.md", "---\ntitle: Course\n---\n"),
        ("en/01-eins.md", "---\ntitle: One\n---\n"),
        ("en/02-zwei.md", "no front matter"),
        ("de/images/bild.png", "x"));

    [Fact]
    public void Knows_the_pages_in_their_order_with_their_titles()
    {
        var outline = CourseOutline.Of(Course);
        Assert.Equal(["de", "en"], outline.Languages);
        Assert.Equal([("index", PageKind.Welcome), ("eins", PageKind.Lesson), ("zwei", PageKind.Lesson), ("abschluss", PageKind.Quiz)], outline.Pages.Select(page => (page.Id, page.Kind)));
        Assert.Equal(("One", "Zwei", "Ende"), (outline.Find("eins")!.TitleIn("en"), outline.Find("zwei")!.TitleIn("en"), outline.Find("abschluss")!.TitleIn("en")));
        Assert.Equal(["de/images/bild.png"], outline.Images);
    }

    [Fact]
    public void A_lesson_moves_in_every_language_and_links_follow_it()
    {
        var reshaped = CourseShaping.MoveLesson(Course, "zwei", up: true)!;
        Assert.Equal(["de/01-zwei.md", "de/02-eins.md", "en/01-zwei.md", "en/02-eins.md"], reshaped.Moved.Values.Order(StringComparer.Ordinal));
        Assert.Equal(["index", "zwei", "eins", "abschluss"], CourseOutline.Of(reshaped.Files).Pages.Select(page => page.Id));
        Assert.Contains("[hier](02-eins.md)", Text(reshaped.Files, "de/index.md"), StringComparison.Ordinal);
        Assert.Equal("---\ntitle: Eins\n---\n\nWeiter: [zwei](01-zwei.md#oben \"Titel\"), [ausführlich][2] und `[nicht](02-zwei.md)`.\n\n[2]: ./01-zwei.md\n", Text(reshaped.Files, "de/02-eins.md"));
        Assert.Equal("---\ntitle: Zwei\n---\n\n[zurück](../de/02-eins.md)\r\n\n[fremd](https://example.org/01-eins.md)", Text(reshaped.Files, "de/01-zwei.md"));
        Assert.Equal("no front matter", Text(reshaped.Files, "en/01-zwei.md"));
        Assert.Equal(Course.Paths.Count(), reshaped.Files.Paths.Count());
    }

    [Fact]
    public void Moving_there_and_back_changes_nothing()
    {
        var there = CourseShaping.MoveLesson(Course, "eins", up: false)!.Files;
        Assert.Equal(Course.Hash, CourseShaping.MoveLesson(there, "eins", up: true)!.Files.Hash);
    }

    [Theory]
    [InlineData("eins", true)]
    [InlineData("zwei", false)]
    [InlineData("abschluss", true)]
    [InlineData("index", false)]
    [InlineData("gibt-es-nicht", true)]
    public void What_can_not_move_stays(string id, bool up) => Assert.Null(CourseShaping.MoveLesson(Course, id, up));

    [Fact]
    public void A_new_lesson_stands_behind_the_last_and_before_the_quiz()
    {
        var added = CourseShaping.AddLesson(Course, "drei", new Dictionary<string, string> { ["de"] = "Drei", ["en"] = "Three" })!.Files;
        Assert.Equal(("Drei", "Three"), (Text(added, "de/03-drei.md"), Text(added, "en/03-drei.md")));
        Assert.Equal(["index", "eins", "zwei", "drei", "abschluss"], CourseOutline.Of(added).Pages.Select(page => page.Id));
    }

    [Fact]
    public void A_new_lesson_does_not_take_the_quizs_number()
    {
        var files = Files(("de/89-eins.md", "---\ntitle: Eins\n---\n"), ("de/90-ende.md", "---\ntitle: Ende\nquiz: final\n---\n"));
        Assert.True(CourseShaping.AddLesson(files, "zwei", new Dictionary<string, string> { ["de"] = "Zwei" })!.Files.Contains("de/91-zwei.md"));
    }

    [Theory]
    [InlineData("eins")]
    [InlineData("quiz")]
    [InlineData("index")]
    [InlineData("Große Namen")]
    [InlineData("../../etc")]
    [InlineData("")]
    public void A_lesson_needs_an_id_that_is_free(string id)
    {
        Assert.Null(CourseShaping.AddLesson(Course, id, new Dictionary<string, string> { ["de"] = "" }));
        Assert.Null(CourseShaping.RenameLesson(Course, "zwei", id));
    }

    [Fact]
    public void A_lesson_gets_another_id_and_links_follow_it()
    {
        var renamed = CourseShaping.RenameLesson(Course, "eins", "anfang")!.Files;
        Assert.Contains("[hier](01-anfang.md)", Text(renamed, "de/index.md"), StringComparison.Ordinal);
        Assert.False(renamed.Contains("en/01-eins.md"));
    }

    [Fact]
    public void A_removed_page_is_gone_in_every_language_and_the_welcome_page_stays()
    {
        Assert.Equal(["index", "zwei", "abschluss"], CourseOutline.Of(CourseShaping.RemovePage(Course, "eins")!.Files).Pages.Select(page => page.Id));
        Assert.Null(CourseShaping.RemovePage(Course, "index"));
        Assert.Null(CourseShaping.RemovePage(Course, "gibt-es-nicht"));
    }
}
