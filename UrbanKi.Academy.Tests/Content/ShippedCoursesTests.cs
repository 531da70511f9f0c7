using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Content;

/// <summary>What the curriculum that comes with the program promises. What one course must hold by itself, the checker holds.</summary>
public sealed class ShippedCoursesTests
{
    private static readonly ContentReading Reading = ContentReader.Read(SourceFiles.Read(ShippedContent.Folder), new(2026, 11, 23));

    public static readonly TheoryData<string, string> Editions = [.. from course in ShippedContent.Courses from language in course.Editions.Keys select (course.Id, language)];

    private static CourseEdition Edition(string course, string language) => ShippedContent.Course(course).Editions[language];

    [Fact]
    public void The_checker_finds_neither_error_nor_warning() =>
        Assert.Empty(Reading.Findings.Where(finding => finding.Severity != Severity.Note).Select(finding => finding.ToString()));

    [Fact]
    public void There_are_ten_courses_with_56_lessons_in_both_languages()
    {
        Assert.Equal(10, ShippedContent.Courses.Count);
        Assert.Equal(56, ShippedContent.Courses.Sum(course => course.LessonIds.Count));
        Assert.All(ShippedContent.Courses, course => Assert.Equal(["de", "en"], course.Editions.Keys.Order()));
    }

    [Theory, MemberData(nameof(Editions))]
    public void Every_question_can_be_solved(string course, string language)
    {
        var edition = Edition(course, language);
        foreach (var question in edition.Lessons.SelectMany(lesson => lesson.Questions).Concat(edition.Quiz!.Pool).Where(question => question.IsScored))
            Assert.True(Scoring.Share(question, Right(question)) > 0.999, $"{course}/{language}: {question.Id}");
    }

    [Theory, MemberData(nameof(Editions))]
    public void The_pool_is_at_least_twice_the_draw_and_asks_in_several_ways(string course, string language)
    {
        var quiz = Edition(course, language).Quiz!;
        Assert.True(quiz.Pool.Count >= 2 * quiz.Draw);
        Assert.True(quiz.Pool.Select(question => question.GetType()).Distinct().Count() >= 5, $"{course}: {string.Join(", ", quiz.Pool.Select(question => question.GetType().Name).Distinct())}");
    }

    [Theory, MemberData(nameof(Editions))]
    public void Every_lesson_practises_twice_gives_a_task_and_tells_what_to_take_away(string course, string language)
    {
        foreach (var lesson in Edition(course, language).Lessons)
        {
            Assert.True(lesson.Questions.Count() >= 2, lesson.Id);
            Assert.Contains(lesson.Blocks, block => block is TaskBlock);
            Assert.Equal(language == "de" ? "Was nehme ich mit?" : "What to take away", lesson.Outline.Last().Text);
            Assert.InRange(lesson.Minutes, 5, 8);
        }
    }

    [Theory, MemberData(nameof(Editions))]
    public void Every_option_says_why_it_is_right_or_tempting(string course, string language)
    {
        var edition = Edition(course, language);
        foreach (var question in edition.Lessons.SelectMany(lesson => lesson.Questions).Concat(edition.Quiz!.Pool).OfType<ChoiceQuestion>())
            Assert.All(question.Options, option => Assert.False(string.IsNullOrWhiteSpace(option.FeedbackHtml), $"{question.Id}: {option.PlainText}"));
    }

    /// <summary>LIX (Björnsson): words a sentence plus the percentage of words over six letters. Newspapers lie about 50 to 60 in German, official texts well above.</summary>
    [Theory, MemberData(nameof(Editions))]
    public void German_reads_like_an_easy_newspaper(string course, string language)
    {
        if (language != "de") return;
        foreach (var lesson in Edition(course, language).Lessons)
            Assert.InRange(Lix(string.Join(' ', lesson.Blocks.OfType<ProseBlock>().Select(prose => HtmlWords.Of(prose.Html)))), 20, 60);
    }

    [Fact]
    public void There_are_at_least_twenty_pictures_and_each_stands_on_its_own_ground()
    {
        var pictures = ShippedContent.Courses.SelectMany(course => course.Images.Values).Where(image => image.ContentType == "image/svg+xml").Select(image => System.Text.Encoding.UTF8.GetString(image.Bytes)).ToList();
        Assert.True(pictures.Count >= 40, $"{pictures.Count} in both languages");
        Assert.All(pictures, picture => Assert.Contains("<rect", picture, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_experiment_is_tried_in_a_lesson_in_both_languages()
    {
        foreach (var language in new[] { "de", "en" })
            Assert.Equal(ExperimentBlock.Names.Order(), ShippedContent.Courses.SelectMany(course => course.Editions[language].Lessons).SelectMany(lesson => lesson.Blocks).OfType<ExperimentBlock>().Select(block => block.Name).Distinct().Order());
    }

    [Fact]
    public void Paths_lead_to_every_course_and_the_shelf_is_full()
    {
        Assert.Equal(ShippedContent.Courses.Select(course => course.Id).Order(), ShippedContent.Shelf.Paths.SelectMany(path => path.CourseIds).Distinct().Order());
        Assert.Equal([62, 62], ShippedContent.Shelf.Glossary.Values.Select(terms => terms.Count));
        Assert.True(ShippedContent.Shelf.Changes.Count >= 3);
        Assert.All(ShippedContent.Shelf.Changes.Values.SelectMany(languages => languages.Values), page => Assert.True(page.IsExample));
        Assert.All(ShippedContent.Shelf.Changes.Values.SelectMany(languages => languages.Values), page => Assert.True(HtmlWords.Of(page.Html).Split(' ').Length < 560, page.Title));
    }

    private static Response Right(Question question) => question switch
    {
        ChoiceQuestion choice => new(choice.Options.Index().Where(option => option.Item.IsRight).Select(option => $"{option.Index}")),
        OrderingQuestion ordering => new(ordering.Items.Select((_, place) => $"{place + 1}")),
        MatchingQuestion matching => new(matching.Pairs.Select((_, place) => $"{place}")),
        ShortTextQuestion text => new(text.Accepted[0]),
        NumberQuestion number => new(number.From.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        GapsQuestion gaps => new(gaps.Gaps.Select(gap => gap.Accepted[0])),
        _ => Response.Empty,
    };

    private static double Lix(string text)
    {
        var words = text.Split(' ').Select(word => new string([.. word.Where(char.IsLetter)])).Where(word => word.Length > 0).ToList();
        var sentences = text.Count(sign => sign is '.' or '!' or '?' or ':');
        return (double)words.Count / Math.Max(1, sentences) + 100.0 * words.Count(word => word.Length > 6) / words.Count;
    }
}
