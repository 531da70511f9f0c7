using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Glossary;

namespace UrbanKi.Academy.Tests.Features.Glossary;

public sealed class GlossaryViewTests
{
    private static readonly ReferenceShelf _shelf = ReferenceShelf.Empty with
    {
        Glossary = new Dictionary<string, IReadOnlyList<GlossaryTerm>>
        {
            ["de"] =
            [
                new("token", "Token", "Ein Stück Text.", ["aehnlichkeit", "nie-dagewesen"]),
                new("aehnlichkeit", "Ähnlichkeit", "Wie nah sich zwei Texte sind.", []),
                new("agent", "Agent", "Ein KI-System, das Schritte plant.", []),
                new("4-augen", "4-Augen-Prinzip", "Zwei Menschen sehen hin.", []),
            ],
        },
    };

    [Fact]
    public void Stands_in_the_order_of_a_dictionary()
    {
        var view = GlossaryView.Of(_shelf, "de", null);
        Assert.Equal(["#", "A", "T"], view.Letters.Select(letter => letter.Letter));
        Assert.Equal(["agent", "aehnlichkeit"], view.Letters[1].Entries.Select(entry => entry.Id));
    }

    [Theory]
    [InlineData("ahnlich", "aehnlichkeit")]
    [InlineData("  SCHRITTE ", "agent")]
    public void Finds_words_in_term_and_definition_without_minding_case_or_dots(string wanted, string found) =>
        Assert.Equal([found], GlossaryView.Of(_shelf, "de", wanted).Letters.SelectMany(letter => letter.Entries).Select(entry => entry.Id));

    [Fact]
    public void Points_only_to_terms_that_exist() =>
        Assert.Equal(["Ähnlichkeit"], GlossaryView.Of(_shelf, "de", "token").Letters.Single().Entries.Single().SeeAlso.Select(term => term.Term));

    [Fact]
    public void Shows_German_and_says_so_where_a_language_is_missing()
    {
        var view = GlossaryView.Of(_shelf, "en", null);
        Assert.Equal("de", view.ForeignLanguage);
        Assert.Equal(4, view.Count);
    }

    [Fact]
    public void Finding_nothing_is_no_error() => Assert.Equal(0, GlossaryView.Of(_shelf, "de", "Quark\0[").Count);
}
