using CsCheck;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Curriculum.Differences;

/// <summary>What holds for the difference of any two texts and any two courses.</summary>
public sealed class DifferenceProperties
{
    private static Gen<string> AnyOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    // Few words, so that texts have much in common; with signs, umlauts, numbers and what does not fit into one char.
    private static readonly Gen<string> AnyWord = AnyOf("das", "Modell", "rät", "Grün-Blau", "KI", "42", ",", ".", "–", "\u0301", "😀", "  ", "\n", "\uD800", "");
    private static readonly Gen<string> AnyText = AnyWord.Array[0, 25].Select(words => string.Join(' ', words));

    private static readonly Gen<Lesson> AnyLesson = Gen.Select(AnyOf("a", "b", "c", "d"), AnyOf("Eins", "Zwei"), AnyText.Array[0, 6], Gen.Int[0, 3],
        (id, title, texts, kind) => new Lesson
        {
            Id = id, Number = 1, Title = title, Minutes = 5, Objectives = ["lesen"], Hash = $"{title} {kind} {string.Join('|', texts)}",
            Blocks = [.. texts.Select((text, index) => index == 2 ? Question(text, kind) : (Block)new ProseBlock($"<p>{System.Net.WebUtility.HtmlEncode(text)}</p>\n", []))],
        });

    private static readonly Gen<Course> AnyCourse = Gen.Select(AnyLesson.Array[0, 4], AnyOf("de", "en", "fr").Array[1, 2], Gen.Int[50, 52], (lessons, languages, pass) => new Course
    {
        Id = "kurs", Level = "basic", Audience = [], PassPercent = pass, AttemptsPerDay = 0, ValidMonths = 0, Licence = "", Competences = [], Sources = [], Hash = "",
        LessonIds = [.. lessons.DistinctBy(lesson => lesson.Id).Select(lesson => lesson.Id)],
        Editions = languages.Distinct().ToDictionary(language => language, language => new CourseEdition { Language = language, Title = "Kurs", Summary = "", Objectives = [], Welcome = [], Lessons = [.. lessons.DistinctBy(lesson => lesson.Id)] }),
    });

    private static QuestionBlock Question(string text, int right) => new(new ChoiceQuestion
    {
        Id = "frage", TextHtml = "<p>Was?</p>", PlainText = "Was?", IsMultiple = true, ExplanationHtml = $"<p>{System.Net.WebUtility.HtmlEncode(text)}</p>",
        Options = [.. Enumerable.Range(0, 3).Select(option => new ChoiceOption($"Option {option}", $"Option {option}", option == right, null))],
    });

    private static string Of(IEnumerable<Stretch> words, Fate fate) => string.Concat(words.Where(stretch => stretch.Fate == Fate.Same || stretch.Fate == fate).Select(stretch => stretch.Text));

    [Fact]
    public void Same_and_removed_words_are_the_old_text_same_and_added_ones_the_new() =>
        Gen.Select(AnyText, AnyText).Sample((old, newer) =>
        {
            var words = WordText.Between(old, newer);
            Assert.Equal((old, newer), (Of(words, Fate.Removed), Of(words, Fate.Added)));
            Assert.All(words.Zip(words.Skip(1)), pair => Assert.NotEqual(pair.First.Fate, pair.Second.Fate));
            Assert.All(words, stretch => Assert.NotEmpty(stretch.Text));
        }, iter: 3000);

    [Fact]
    public void A_text_does_not_differ_from_itself() => AnyText.Sample(text => Assert.DoesNotContain(WordText.Between(text, text), stretch => stretch.Fate != Fate.Same));

    [Fact]
    public void A_course_does_not_differ_from_itself() => AnyCourse.Sample(course => Assert.True(CourseDifference.Between(course, course).IsEmpty));

    [Fact]
    public void Every_lesson_of_both_versions_is_told_once_and_no_passage_is_lost() =>
        Gen.Select(AnyCourse, AnyCourse).Sample((old, newer) =>
        {
            foreach (var edition in CourseDifference.Between(old, newer).Editions)
            {
                var (was, has) = (CoursePart.Of(old, edition.Language), CoursePart.Of(newer, edition.Language));
                Assert.Equal(was.Select(part => part.Id).Union(has.Select(part => part.Id)).Order(), edition.Parts.Select(part => part.Id).Order());
                Assert.Equal(has.Select(part => part.Id), edition.Parts.Where(part => part.NewTitle is not null).Select(part => part.Id));
                foreach (var part in edition.Parts.Where(part => part.Fate != Fate.Same))
                {
                    Assert.Equal(was.FirstOrDefault(other => other.Id == part.Id)?.Passages() ?? [], part.Passages.Select(passage => passage.Old).OfType<Passage>());
                    Assert.Equal(has.FirstOrDefault(other => other.Id == part.Id)?.Passages() ?? [], part.Passages.Select(passage => passage.New).OfType<Passage>());
                    Assert.All(part.Passages, passage => Assert.Equal((passage.Old?.Text ?? "", passage.New?.Text ?? ""), (Of(passage.Words, Fate.Removed), Of(passage.Words, Fate.Added))));
                }
            }
        }, iter: 500);

    [Fact]
    public void Read_backwards_what_was_added_is_removed() =>
        Gen.Select(AnyCourse, AnyCourse).Sample((old, newer) =>
        {
            var (there, back) = (CourseDifference.Between(old, newer), CourseDifference.Between(newer, old));
            Assert.Equal(there.Settings.Select(setting => (setting.Key, setting.Old, setting.New)), back.Settings.Select(setting => (setting.Key, setting.New, setting.Old)));
            Assert.Equal(there.Editions.SelectMany(edition => edition.Parts.Select(part => (edition.Language, part.Id, part.Fate))).Order(),
                back.Editions.SelectMany(edition => edition.Parts.Select(part => (edition.Language, part.Id, part.Fate switch { Fate.Added => Fate.Removed, Fate.Removed => Fate.Added, var other => other }))).Order());
        }, iter: 500);
}
