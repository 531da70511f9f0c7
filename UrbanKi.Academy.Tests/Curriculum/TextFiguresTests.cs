using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Curriculum;

public sealed class TextFiguresTests
{
    [Theory]
    [InlineData("Haus", 1)]
    [InlineData("Häuser", 2)]
    [InlineData("Verwaltung", 3)]
    [InlineData("Bürgermeisterin", 5)]
    [InlineData("Quelle", 2)]
    [InlineData("Idee", 2)]
    [InlineData("Theater", 3)]
    [InlineData("spielen", 2)]
    [InlineData("KI", 1)]
    [InlineData("2026", 1)]
    [InlineData("psst", 1)]
    public void Counts_the_syllables_of_German_words(string word, int syllables) => Assert.Equal(syllables, GermanSyllables.Count(word));

    /// <summary>Ten sentences of five words with one syllable each: 180 − 5 − 58.5 = 116.5, so the top of the scale.</summary>
    [Fact]
    public void Short_words_in_short_sentences_read_easily() =>
        Assert.Equal(new TextFigures(50, 1, 100), TextFigures.Of(string.Concat(Enumerable.Repeat("Der Hund sieht das Haus. ", 10)), "de"));

    /// <summary>Two sentences of 30 words with three syllables each: 180 − 30 − 175.5 is below the scale.</summary>
    [Fact]
    public void Long_words_in_long_sentences_do_not() =>
        Assert.Equal(0, TextFigures.Of(string.Concat(Enumerable.Repeat("Verwaltung ", 29)) + "Verwaltung. " + string.Concat(Enumerable.Repeat("Verwaltung ", 29)) + "Verwaltung.", "de")!.Ease);

    /// <summary>5 sentences of 10 words, every second of which has three syllables: 180 − 10 − 58.5 × 2 = 53.</summary>
    [Fact]
    public void The_index_is_the_published_formula() =>
        Assert.Equal(53, TextFigures.Of(string.Concat(Enumerable.Repeat("Das Verwaltung das Verwaltung das Verwaltung das Verwaltung das Verwaltung. ", 5)), "de")!.Ease);

    [Fact]
    public void Front_matter_is_no_text_and_questions_are()
    {
        Assert.Equal(2, TextFigures.Of("---\ntitle: Ein langer Titel\n---\n\nZwei Wörter.", "de")!.Words);
        Assert.Equal(7, TextFigures.Of("::: question a\nWarum denn das?\n\n- ( ) Darum nicht\n- (x) Deshalb\n:::", "de")!.Words);
    }

    [Fact]
    public void Says_nothing_about_what_it_can_not_judge()
    {
        Assert.Null(TextFigures.Of("Nur wenige Wörter.", "de")!.Ease);
        Assert.Null(TextFigures.Of(string.Concat(Enumerable.Repeat("The dog sees the house. ", 20)), "en")!.Ease);
        Assert.Null(TextFigures.Of(new string('x', 20_000), "de"));
    }
}
