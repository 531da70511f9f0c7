using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data.Search;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Data;

public sealed class SearchTests : IDisposable
{
    private readonly Library library = new();
    private readonly SearchIndex index;

    public SearchTests()
    {
        index = new(library);
        Teach(("a", "Gebühr", "Für die Straßenreinigung gibt es eine Gebührensatzung."), ("b", "Datenschutzbeauftragte", "Eine Person, die beim Datenschutz berät."), ("c", "KI", "Künstliche Intelligenz in der Kirche? Nein: KI im Rathaus."), ("d", "Sprachmodelle", "Sprachmodelle setzen Texte fort."), ("e", "Zeichen", "a \" OR * NEAR( -x : ) '"));
    }

    private void Teach(params (string Id, string Term, string Definition)[] terms) => library.Swap(new([], ReferenceShelf.Empty with
    {
        Glossary = new Dictionary<string, IReadOnlyList<GlossaryTerm>> { ["de"] = [.. terms.Select(term => new GlossaryTerm(term.Id, term.Term, term.Definition, []))] },
    }));

    public void Dispose() => index.Dispose();

    private string[] Found(string query) => [.. index.Find(query, "de").Select(hit => hit.Entry.Title)];

    [Theory]
    [InlineData("gebühr")]
    [InlineData("GEBUEHR")]
    [InlineData("gebuhr")]
    [InlineData("Gebühren")]
    [InlineData("strassenreinigung")]
    [InlineData("Straße")]
    [InlineData("Satzung")]
    public void Umlauts_endings_and_parts_of_words_are_found(string query) => Assert.Equal(["Gebühr"], Found(query));

    [Fact]
    public void A_part_of_a_compound_is_found() => Assert.Equal(["Datenschutzbeauftragte"], Found("Datenschutz"));

    [Fact]
    public void A_short_word_is_found_whole_only() => Assert.Equal(["KI"], Found("ki"));

    [Fact]
    public void All_words_must_be_there() => Assert.Empty(Found("Sprachmodell Rathaus"));

    [Fact]
    public void The_snippet_marks_the_match_as_it_was_written()
    {
        var hit = Assert.Single(index.Find("gebuehrensatzungen", "de"));
        Assert.Contains(hit.Snippet, piece => piece.IsMatch && piece.Text.StartsWith("Gebührensatz", StringComparison.Ordinal));
        Assert.Equal("Für die Straßenreinigung gibt es eine Gebührensatzung.", string.Concat(hit.Snippet.Select(piece => piece.Text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\" OR 1=1 --")]
    [InlineData("NEAR(a, b) * ^ : -")]
    [InlineData("\ud800 \uffff \0")]
    public void Whatever_is_typed_is_answered(string query) => Assert.NotNull(index.Find(query, "de"));

    [Fact]
    public void A_swapped_library_is_searched_anew()
    {
        Assert.Empty(Found("Bauhof"));
        Teach(("f", "Bauhof", "Dort stehen die Fahrzeuge."));
        Assert.Equal(["Bauhof"], Found("Bauhof"));
    }

    [Fact]
    public void The_right_answers_of_quizzes_can_not_be_searched_for()
    {
        var content = ContentReader.Read(SourceFiles.Read(ShippedContent.Folder), new(2026, 11, 23));
        var courses = content.Courses.Values.Select(reading => new PublishedCourse(Guid.NewGuid(), 1, DateTime.UnixEpoch, reading.Course!));
        var texts = SearchEntries.Of(new(courses, content.Shelf)).Select(entry => entry.Text).ToList();
        var options = content.Courses["ki-grundlagen"].Course!.In("de").Quiz!.Pool.OfType<ChoiceQuestion>().SelectMany(question => question.Options).Select(option => option.PlainText).Where(text => text.Length > 30).ToList();
        Assert.NotEmpty(options);
        Assert.DoesNotContain(options, option => texts.Any(text => text.Contains(option, StringComparison.Ordinal)));
    }
}
