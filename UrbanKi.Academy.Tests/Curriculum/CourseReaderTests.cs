using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Curriculum;

public class CourseReaderTests
{
    [Fact]
    public void Reads_what_no_language_changes()
    {
        var course = new TinyContent().Set("courses/tiny/course.yml", "level: advanced\naudience: [it, hr]\npass: 60\nattempts: 3\nvalid-months: 24\nlicence: CC-BY-4.0\ncompetences: [understand]\nsources:\n  - title: A\n    url: https://example.org\n  - title: B\n").Course();
        Assert.Equal(("tiny", "advanced", 60, 3, 24, "CC-BY-4.0"), (course.Id, course.Level, course.PassPercent, course.AttemptsPerDay, course.ValidMonths, course.Licence));
        Assert.Equal(["it", "hr"], course.Audience);
        Assert.Equal([new("A", "https://example.org"), new("B", null)], course.Sources);
        Assert.Equal(["anfang"], course.LessonIds);
        Assert.Equal(2, course.StepCount);
    }

    [Fact]
    public void Numbers_give_the_order_and_may_leave_gaps()
    {
        var content = new TinyContent();
        foreach (var language in new[] { "de", "en" })
            foreach (var name in new[] { "10-ende", "05-mitte" })
                content.Set($"courses/tiny/{language}/{name}.md", TinyContent.LessonHead + $"::: question {name[3..]}\nWas?\n:::\n");
        var course = content.Course();
        Assert.Equal(["anfang", "mitte", "ende"], course.LessonIds);
        Assert.Equal([1, 2, 3], course.In("de").Lessons.Select(lesson => lesson.Number));
    }

    [Fact]
    public void A_lesson_is_prose_between_containers() =>
        Assert.Equal([typeof(ProseBlock), typeof(ReflectBlock), typeof(TaskBlock), typeof(FactBlock), typeof(ProseBlock), typeof(QuestionBlock)],
            new TinyContent().Teach("::: reflect notiz\nWas denken Sie?\n:::\n\n::: task\nTun Sie es.\n:::\n\n::: fact art-4\n:::\n\nEnde.").Course().In("de").Lessons[0].Blocks.Select(block => block.GetType()));

    [Fact]
    public void The_text_before_the_first_question_introduces_the_quiz()
    {
        var quiz = new TinyContent().Course().In("de").Quiz!;
        Assert.Equal("<p>Viel Erfolg!</p>\n", Assert.IsType<ProseBlock>(Assert.Single(quiz.Intro)).Html);
        Assert.Equal(["eins", "zwei"], quiz.Pool.Select(question => question.Id));
        Assert.Equal(1, quiz.Draw);
    }

    [Fact]
    public void A_quiz_without_draw_draws_all() =>
        Assert.Equal(2, new TinyContent().Replace(TinyContent.Quiz, "draw: 1\n", "").Replace(TinyContent.EnglishQuiz, "draw: 1\n", "").Course().In("de").Quiz!.Draw);

    [Fact]
    public void A_course_may_have_no_quiz() => Assert.False(new TinyContent().Without(TinyContent.Quiz).Without(TinyContent.EnglishQuiz).Course().HasQuiz);

    [Fact]
    public void A_course_may_have_one_language_only() => Assert.Equal(["de"], new TinyContent().Without("courses/tiny/en/").Course().Editions.Keys);

    [Fact]
    public void Without_minutes_the_reading_time_is_told() =>
        Assert.Equal(1, new TinyContent().Replace(TinyContent.Lesson, "minutes: 1\n", "").Course().In("de").Minutes);

    [Fact]
    public void Findings_carry_the_prefix() =>
        Assert.Equal("here/course.yml", Assert.Single(CourseReader.Read("x", new(new Dictionary<string, byte[]>()), ReferenceShelf.Empty, "here/").Findings, finding => finding.Code == "AC112").Path);

    [Fact]
    public void Reads_the_shelf()
    {
        var shelf = new TinyContent().Read().Shelf;
        Assert.Equal("Token", Assert.Single(shelf.Glossary["de"]).Term);
        var fact = shelf.Facts["art-4"]["de"];
        Assert.Equal((new DateOnly(2025, 2, 2), new DateOnly(2027, 2, 22), "<p>So ist es.</p>\n"), (fact.ValidFrom, fact.CheckBy, fact.Html));
        Assert.Equal("Amtsblatt", Assert.Single(fact.Sources).Title);
        Assert.Equal("<p>Text.</p>\n", shelf.Legal["imprint"]["en"].Html);
        Assert.Equal("All", Assert.Single(shelf.Paths).Titles["en"]);
        Assert.Equal("Verstehen", Assert.Single(shelf.Competences).Names["de"]);
    }

    [Fact]
    public void Knows_the_size_of_a_png()
    {
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 1, 0, 0, 0, 0, 80];
        Assert.True(ImageSize.Looks("image/png", png));
        Assert.Equal((256, 80), ImageSize.Of("image/png", png));
    }

    [Fact]
    public void Knows_the_size_of_a_jpeg() =>
        Assert.Equal((640, 480), ImageSize.Of("image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, 1, 0xE0, 2, 0x80, 3, 1]));
}
