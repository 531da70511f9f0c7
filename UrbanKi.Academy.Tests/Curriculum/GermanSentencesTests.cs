using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Curriculum;

public class GermanSentencesTests
{
    [Theory]
    [InlineData("Er kommt. Sie geht.", 2, 2)]
    [InlineData("Kommt er? Ja! Gut.", 2, 1, 1)]
    [InlineData("Das gilt z. B. für Hunde. Auch sonst.", 6, 2)]
    [InlineData("Das gilt z.B. Katzen. Ja.", 4, 1)]
    [InlineData("Ab dem 2. Dezember gilt Art. 4 Abs. 1 Nr. 3 der Verordnung. Gut.", 13, 1)]
    [InlineData("Er sagt: „Komm!“ Dann geht er.", 3, 3)]
    [InlineData("Stand: 23. November 2026. Ende.", 4, 1)]
    [InlineData("Prof. Dr. J. Frohne sprach. Alle hörten zu.", 5, 3)]
    [InlineData("Das kostet ca. 5 Mio. Euro usw. und mehr. Aha.", 9, 1)]
    [InlineData("Eins – zwei. Drei", 2, 1)]
    public void Counts_words_to_the_end_of_each_sentence(string text, params int[] words) => Assert.Equal(words, GermanSentences.Sentences(text).Select(sentence => sentence.Words));

    [Fact]
    public void English_texts_are_not_measured_as_German_ones() =>
        Assert.DoesNotContain(new TinyContent().Teach(string.Join(' ', Enumerable.Repeat("word", 40)) + ".").Read().Findings, finding => finding.Code == "AC601" && finding.Path.Contains("/en/", StringComparison.Ordinal));
}
