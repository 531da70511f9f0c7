using System.Text;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Curriculum;

public class HashTests
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    private static readonly Course Before = new TinyContent().Course();

    private static string LessonHash(Course course, string language = "de") => course.In(language).Lessons[0].Hash;

    [Fact]
    public void Line_ends_byte_order_mark_and_outer_white_space_make_no_new_version()
    {
        var content = new TinyContent();
        var windows = content[TinyContent.Lesson].Replace("\n", "  \r\n", StringComparison.Ordinal) + "\r\n\r\n";
        var after = content.Set(TinyContent.Lesson, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(windows)]).Course();
        Assert.Equal((Before.Hash, LessonHash(Before)), (after.Hash, LessonHash(after)));
    }

    [Fact]
    public void The_same_letters_in_another_Unicode_form_make_no_new_version() => Assert.Equal(ContentHash.Of("für"), ContentHash.Of("fu\u0308r"));

    [Fact]
    public void A_word_makes_a_new_version_of_its_lesson_in_its_language_only()
    {
        var after = new TinyContent().Replace(TinyContent.EnglishLesson, "Ein Satz.", "Noch ein Satz.").Course();
        Assert.NotEqual(Before.Hash, after.Hash);
        Assert.NotEqual(LessonHash(Before, "en"), LessonHash(after, "en"));
        Assert.Equal(LessonHash(Before), LessonHash(after));
        Assert.Equal(Before.In("en").Quiz!.Hash, after.In("en").Quiz!.Hash);
    }

    [Fact]
    public void Another_drawing_makes_a_new_version_of_the_lesson_that_shows_it()
    {
        static TinyContent With(string svg) => new TinyContent().Set("courses/tiny/images/a.svg", svg).Teach("![Bild](../images/a.svg \"T\")");
        Assert.NotEqual(LessonHash(With(Svg).Course()), LessonHash(With(Svg + "\n").Course()));
    }

    [Fact]
    public void The_quiz_and_the_welcome_page_have_hashes_of_their_own()
    {
        var after = new TinyContent().Replace(TinyContent.Quiz, "Viel Erfolg!", "Los!").Replace("courses/tiny/de/index.md", "Kurz.", "Knapp.").Course();
        Assert.NotEqual(Before.In("de").Quiz!.Hash, after.In("de").Quiz!.Hash);
        Assert.NotEqual(Before.In("de").Hash, after.In("de").Hash);
        Assert.Equal(LessonHash(Before), LessonHash(after));
    }

    [Fact]
    public void What_a_fact_says_belongs_to_the_lesson_that_shows_it_in_its_language()
    {
        static TinyContent Showing() => new TinyContent().Teach("::: fact art-4\n:::");
        var before = Showing().Course();
        var after = Showing().Replace("facts/art-4.de.md", "So ist es.", "So ist es nun.").Course();
        Assert.NotEqual(before.Hash, after.Hash);
        Assert.NotEqual(LessonHash(before), LessonHash(after));
        Assert.Equal(LessonHash(before, "en"), LessonHash(after, "en"));
        Assert.Equal("So ist es nun.", after.Facts["art-4"]["de"].Text.Split("---")[^1].Trim());
    }

    [Theory]
    [InlineData("title: Artikel 4", "title: Art. 4", true)]
    [InlineData("valid-from: 2025-02-02", "valid-from: 2026-07-27", true)]
    [InlineData("title: Amtsblatt", "title: Gesetzblatt", true)]
    [InlineData("checked: 2026-11-22", "checked: 2026-11-23", false)]
    [InlineData("check-by: 2027-02-22", "check-by: 2027-05-22", false)]
    public void That_a_fact_was_checked_again_makes_it_no_other_fact(string old, string with, bool isOther)
    {
        static TinyContent Showing() => new TinyContent().Teach("::: fact art-4\n:::");
        var (before, after) = (Showing().Course(), Showing().Replace("facts/art-4.de.md", old, with).Course());
        Assert.Equal(isOther, before.Hash != after.Hash);
        Assert.Equal(isOther, LessonHash(before) != LessonHash(after));
    }

    [Fact]
    public void A_fact_that_is_only_cited_is_not_part_of_the_lesson()
    {
        var citing = new TinyContent().Teach("[Artikel 4](fact:art-4)");
        var before = citing.Course();
        Assert.Empty(before.Facts);
        Assert.Equal(before.Hash, citing.Replace("facts/art-4.de.md", "So ist es.", "So ist es nun.").Course().Hash);
    }

    [Fact]
    public void A_lesson_without_facts_has_the_hash_it_always_had() => Assert.Equal(ContentHash.Of(new TinyContent()[TinyContent.Lesson]), LessonHash(Before));

    [Fact]
    public void A_hash_is_SHA_256_in_lower_case() => Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ContentHash.Of("abc"));
}
