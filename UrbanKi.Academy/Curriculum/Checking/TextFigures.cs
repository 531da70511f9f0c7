namespace UrbanKi.Academy.Curriculum;

/// <summary>How long a text is and how easily it reads.</summary>
/// <param name="Words">Of all running text, questions included.</param>
/// <param name="Minutes">At 180 words a minute, at least one.</param>
/// <param name="Ease">The Flesch index for German after Amstad, 0 (very hard) to 100 (very easy); null for other languages and for texts too short to tell.</param>
public sealed record TextFigures(int Words, int Minutes, int? Ease)
{
    /// <summary>Fewer words say nothing about a text.</summary>
    public const int FewestWords = 50;

    /// <summary>Null where the text can't be read.</summary>
    public static TextFigures? Of(string markdown, string language)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        if (MarkdownText.Parse(markdown, new FileFindings("")) is not { } document) return null;
        var (words, sentences, syllables) = (0, 0, 0);
        foreach (var leaf in document.SelectMany(PlainText.Leaves))
        {
            var text = PlainText.Of(leaf).Text;
            sentences += GermanSentences.Sentences(text).Count(sentence => sentence.Words > 0);
            foreach (var (_, word) in GermanSentences.Words(text))
                if (word.Any(char.IsLetterOrDigit))
                {
                    words++;
                    syllables += GermanSyllables.Count(word);
                }
        }
        var ease = language == "de" && words >= FewestWords ? Amstad(words, sentences, syllables) : (int?)null;
        return new(words, LessonRules.ReadingMinutes(words), ease);
    }

    /// <summary>Toni Amstad, Wie verständlich sind unsere Zeitungen?, Zürich 1978: 180 − words a sentence − 58.5 × syllables a word.</summary>
    private static int Amstad(int words, int sentences, int syllables) =>
        (int)Math.Round(Math.Clamp(180 - words / (double)Math.Max(1, sentences) - 58.5 * syllables / words, 0, 100));
}
