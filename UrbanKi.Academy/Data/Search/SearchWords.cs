using System.Globalization;
using System.Text;

namespace UrbanKi.Academy.Data.Search;

/// <summary>How words are made alike before they are compared: case, umlauts in all their spellings, endings.</summary>
public static class SearchWords
{
    private const int MostWords = 8;

    // The longest first. What is left must still be a word, or everything would match.
    private static readonly string[] Endings = ["innen", "ungen", "ern", "ing", "en", "er", "em", "es", "ed", "e", "s", "n"];
    private const int ShortestStem = 4;

    /// <summary>The words of a query: folded, without endings, the first few only.</summary>
    public static IReadOnlyList<string> Of(string query) =>
        [.. Fold(query).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => new string([.. word.Where(char.IsLetterOrDigit)])).Where(word => word.Length > 0)
            .Select(Stem).Distinct().Take(MostWords)];

    /// <summary>Lower case, "ä" as "ae", "ß" as "ss", "ł" as "l", no other accents.</summary>
    public static string Fold(string text) => FoldWithPlaces(text).Folded;

    /// <summary>The same text with "a" for "ä", for those who leave the dots out.</summary>
    public static string FoldDotless(string text) => Fold(Dotless(text));

    /// <summary>The folded text, and for each of its letters the place in the original.</summary>
    public static (string Folded, int[] Places) FoldWithPlaces(string text)
    {
        var folded = new StringBuilder(text.Length + 16);
        var places = new List<int>(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
            foreach (var letter in Letters(char.ToLowerInvariant(text[i])))
            {
                folded.Append(letter);
                places.Add(i);
            }
        return (folded.ToString(), [.. places]);
    }

    private static string Letters(char letter) => letter switch
    {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        // Their strokes are no accents that could be taken off.
        'ł' => "l",
        'ø' => "o",
        'đ' => "d",
        < '\u0080' => letter.ToString(),
        _ when char.IsSurrogate(letter) => letter.ToString(),
        _ => new([.. letter.ToString().Normalize(NormalizationForm.FormD).Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)]),
    };

    private static string Dotless(string text) => text.ToLowerInvariant().Replace('ä', 'a').Replace('ö', 'o').Replace('ü', 'u');

    private static string Stem(string word)
    {
        var ending = Endings.FirstOrDefault(ending => word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }
}
