using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Curriculum.Differences;

/// <summary>What trainers read about two versions of a course.</summary>
public sealed class CourseDifferenceTests
{
    private readonly TinyContent before = new();
    private readonly TinyContent after = new();

    private CourseDifference Difference => CourseDifference.Between(before.Course(), after.Course());

    private EditionDifference German => Difference.Editions.Single(edition => edition.Language == "de");

    private PassageDifference OnlyNews => Assert.Single(German.News.Single().Passages, passage => passage.Fate != Fate.Same);

    private CourseDifferenceTests Teach(string old, string newer)
    {
        before.Teach(old);
        after.Teach(newer);
        return this;
    }

    private static string Marked(IEnumerable<Stretch> words) => string.Concat(words.Select(stretch => stretch.Fate switch { Fate.Removed => $"[-{stretch.Text}-]", Fate.Added => $"[+{stretch.Text}+]", _ => stretch.Text }));

    [Fact]
    public void The_same_course_has_no_difference() => Assert.True(Difference.IsEmpty);

    [Fact]
    public void A_course_published_for_the_first_time_is_new_as_a_whole()
    {
        var difference = CourseDifference.Between(null, after.Course());
        Assert.Equal([("de", Fate.Added), ("en", Fate.Added)], difference.Editions.Select(edition => (edition.Language, edition.Fate)));
        Assert.All(difference.Editions.SelectMany(edition => edition.Parts), part => Assert.Equal(Fate.Added, part.Fate));
    }

    [Fact]
    public void A_changed_language_leaves_the_other_out()
    {
        after.Replace(TinyContent.EnglishLesson, "Ein Satz.", "Another sentence.");
        var edition = Assert.Single(Difference.Editions);
        Assert.Equal(("en", Fate.Changed), (edition.Language, edition.Fate));
        Assert.Equal("anfang", Assert.Single(edition.News).Id);
    }

    [Theory]
    [InlineData("Ein kurzer Satz über Modelle.", "Ein langer Satz über Modelle.", "Ein [-kurzer-][+langer+] Satz über Modelle.")]
    [InlineData("Ein Satz über Modelle.", "Ein Satz über große Modelle.", "Ein Satz über [+große +]Modelle.")]
    [InlineData("Sie irren sich, manchmal, sehr.", "Sie irren sich sehr.", "Sie irren sich[-, manchmal,-] sehr.")]
    [InlineData("Rot, Grün und Blau mischen das Licht.", "Gelb, Cyan und Blau mischen das Licht.", "[-Rot, Grün-][+Gelb, Cyan+] und Blau mischen das Licht.")]
    public void In_a_changed_paragraph_the_words_are_marked(string old, string newer, string marked) => Assert.Equal(marked, Marked(Teach(old, newer).OnlyNews.Words));

    [Fact]
    public void A_new_paragraph_is_new_and_those_around_it_stay()
    {
        Teach("Erstens geht es um Daten.\n\nDrittens geht es um Menschen.", "Erstens geht es um Daten.\n\nZweitens: Übung.\n\nDrittens geht es um Menschen.");
        Assert.Equal((Fate.Added, PassageKind.Paragraph, "Zweitens: Übung."), (OnlyNews.Fate, OnlyNews.Shown.Kind, OnlyNews.Shown.Text));
    }

    [Fact]
    public void Paragraphs_that_have_nothing_in_common_are_one_gone_and_one_new()
    {
        Teach("Der Bauhof räumt Schnee.", "Modelle rechnen mit Wahrscheinlichkeit.");
        Assert.Equal([Fate.Removed, Fate.Added], German.News.Single().Passages.Where(passage => passage.Fate != Fate.Same).Select(passage => passage.Fate));
    }

    [Fact]
    public void Another_right_answer_shows_although_no_word_has_changed()
    {
        before.Ask("Was?\n\n- (x) Dies hier\n- ( ) Jenes dort");
        after.Ask("Was?\n\n- ( ) Dies hier\n- (x) Jenes dort");
        var changed = German.News.Single().Passages.Where(passage => passage.Fate != Fate.Same).ToList();
        Assert.Equal([(PassageKind.RightOption, PassageKind.WrongOption), (PassageKind.WrongOption, PassageKind.RightOption)], changed.Select(passage => (passage.Old!.Kind, passage.New!.Kind)));
        Assert.All(changed, passage => Assert.Equal("frage", passage.Shown.QuestionId));
    }

    [Theory]
    [InlineData("Was zuerst?\n\n1. Antrag\n2. Bescheid", "Was zuerst?\n\n1. Antrag stellen\n2. Bescheid", PassageKind.Item)]
    [InlineData("Was passt?\n\n| A | B |\n| - | - |\n| Bauhof | Schnee |\n| Amt | Akte |", "Was passt?\n\n| A | B |\n| - | - |\n| Bauhof | Laub |\n| Amt | Akte |", PassageKind.Pair)]
    [InlineData("Wie viele?\n\n= 42", "Wie viele?\n\n= 43", PassageKind.Answer)]
    [InlineData("Füllen Sie.\n\nEin {{Haus}} steht.", "Füllen Sie.\n\nEin {{Haus|Gebäude}} steht.", PassageKind.Gaps)]
    [InlineData("Was?\n\n- (x) Dies\n  > Gut.\n- ( ) Das", "Was?\n\n- (x) Dies\n  > Sehr gut.\n- ( ) Das", PassageKind.Feedback)]
    [InlineData("Was?\n\n- (x) Dies\n- ( ) Das\n\n> Darum ist es so.", "Was?\n\n- (x) Dies\n- ( ) Das\n\n> Deshalb ist es so.", PassageKind.Explanation)]
    [InlineData("Was?\n\n> [!TIP]\n> Denken Sie an Daten.\n\n- (x) Dies\n- ( ) Das", "Was?\n\n> [!TIP]\n> Denken Sie an Regeln.\n\n- (x) Dies\n- ( ) Das", PassageKind.Hint)]
    public void Whatever_a_question_is_made_of_is_compared(string old, string newer, PassageKind kind)
    {
        before.Ask(old);
        after.Ask(newer);
        var news = German.News.Single().Passages.Where(passage => passage.Fate != Fate.Same).ToList();
        Assert.NotEmpty(news);
        Assert.All(news, passage => Assert.Equal((kind, "frage"), (passage.Shown.Kind, passage.Shown.QuestionId)));
    }

    [Fact]
    public void A_link_that_leads_elsewhere_is_told_though_it_reads_the_same()
    {
        Teach("Siehe [dort](https://example.org/alt).", "Siehe [dort](https://example.org/neu).");
        Assert.True(OnlyNews.IsInFormOnly);
        Assert.Equal(("https://example.org/alt", "https://example.org/neu"), (Assert.Single(OnlyNews.TargetsGone), Assert.Single(OnlyNews.TargetsNew)));
    }

    [Fact]
    public void Bold_type_is_a_change_of_form() => Assert.True(Teach("Ganz wichtig ist das.", "**Ganz wichtig** ist das.").OnlyNews is { IsInFormOnly: true, Fate: Fate.Changed });

    [Fact]
    public void A_picture_that_was_exchanged_under_its_name_is_told()
    {
        foreach (var (content, colour) in new[] { (before, "red"), (after, "blue") })
        {
            foreach (var language in new[] { "de", "en" })
                content.Set($"courses/tiny/{language}/images/p.svg", $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1" fill="{colour}"/></svg>""");
            content.Teach("![Ein Quadrat](images/p.svg \"Quadrat\")");
        }
        Assert.Equal((PassageKind.Picture, "Ein Quadrat", true), (OnlyNews.Shown.Kind, OnlyNews.Shown.Text, OnlyNews.IsInFormOnly));
    }

    [Fact]
    public void A_fact_that_says_something_else_is_a_change_of_the_lesson_that_shows_it()
    {
        before.Teach("::: fact art-4\n:::");
        after.Teach("::: fact art-4\n:::").Replace("facts/art-4.de.md", "So ist es.", "So ist es nicht.");
        Assert.Equal((PassageKind.Fact, "So ist es[+ nicht+]."), (OnlyNews.Shown.Kind, Marked(OnlyNews.Words)));
    }

    [Fact]
    public void What_no_reader_sees_is_told_as_that()
    {
        after.Replace(TinyContent.Lesson, "minutes: 1\nobjectives:", "minutes:  1\nobjectives:");
        Assert.True(German.News.Single().IsInvisible);
    }

    [Fact]
    public void Lessons_are_new_gone_renamed_or_moved()
    {
        foreach (var language in new[] { "de", "en" })
        {
            before.Set($"courses/tiny/{language}/02-mitte.md", TinyContent.LessonHead.Replace("Anfang", "Mitte", StringComparison.Ordinal) + "Mitte.\n");
            before.Set($"courses/tiny/{language}/03-weg.md", TinyContent.LessonHead.Replace("Anfang", "Weg", StringComparison.Ordinal) + "Weg damit.\n");
            after.Set($"courses/tiny/{language}/00-mitte.md", before[$"courses/tiny/{language}/02-mitte.md"]);
            after.Set($"courses/tiny/{language}/04-neu.md", TinyContent.LessonHead.Replace("Anfang", "Neu", StringComparison.Ordinal) + "Ganz neu.\n");
            after.Replace($"courses/tiny/{language}/01-anfang.md", "title: Anfang", "title: Beginn");
        }
        var parts = German.Parts.ToDictionary(part => part.Id);
        Assert.Equal((Fate.Removed, "Weg"), (parts["weg"].Fate, parts["weg"].Title));
        Assert.Equal((Fate.Added, "Neu"), (parts["neu"].Fate, parts["neu"].Title));
        Assert.Equal((true, "Anfang", "Beginn"), (parts["anfang"].IsRenamed, parts["anfang"].OldTitle, parts["anfang"].NewTitle));
        Assert.Single(parts.Values, part => part.IsMoved);
        Assert.Equal(Fate.Same, parts["quiz"].Fate);
    }

    [Fact]
    public void A_lesson_under_another_id_is_known_by_its_text()
    {
        foreach (var language in new[] { "de", "en" })
            after.Set($"courses/tiny/{language}/01-beginn.md", after[$"courses/tiny/{language}/01-anfang.md"]).Without($"courses/tiny/{language}/01-anfang.md");
        Assert.Equal("anfang", German.Parts.Single(part => part.Id == "beginn").FormerId);
    }

    [Fact]
    public void What_course_yml_says_differently_is_named_by_its_key()
    {
        after.Replace("courses/tiny/course.yml", "pass: 80", "pass: 90");
        Assert.Equal([new("pass", "80", "90")], Difference.Settings);
        Assert.Empty(Difference.Editions);
    }

    [Fact]
    public void Changed_words_are_counted() =>
        Assert.Equal((1, 2), Teach("Ein kurzer Satz über Modelle.", "Ein sehr langer Satz über Modelle.").German.News.Single() is var part ? (part.WordsRemoved, part.WordsAdded) : default);
}
