namespace UrbanKi.Academy.Curriculum;

/// <summary>Counts the syllables of a German word by its vowels; two that are spoken as one count once.</summary>
internal static class GermanSyllables
{
    private const string Vowels = "aeiouyäöüáàâéèêíìîóòôúùû";

    private static readonly string[] Pairs = ["ai", "ei", "au", "äu", "eu", "oi", "ui", "ie", "ay", "ey", "oy", "aa", "ee", "oo", "ou"];

    /// <summary>At least one.</summary>
    public static int Count(string word)
    {
        var lower = word.ToLowerInvariant();
        var count = 0;
        for (var at = 0; at < lower.Length; at++)
        {
            if (!Vowels.Contains(lower[at]) || (lower[at] == 'u' && at > 0 && lower[at - 1] == 'q'))
                continue;
            count++;
            if (at + 1 < lower.Length && Pairs.Contains(lower.Substring(at, 2)))
                at++;
        }
        return Math.Max(1, count);
    }
}
