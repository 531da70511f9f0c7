using System.Globalization;
using System.Text;

namespace UrbanKi.Academy.Learning;

/// <summary>What people type, cleaned and compared.</summary>
internal static class Wording
{
    /// <summary>One line without control characters, outer spaces and what Unicode calls no character, cut to the limit.</summary>
    public static string Line(string? text, int limit) => Clean(text, limit, keepLines: false);

    /// <summary>The same, with its line ends (as \n) and tabs.</summary>
    public static string Page(string? text, int limit) => Clean(text?.ReplaceLineEndings("\n"), limit, keepLines: true);

    /// <summary>Whether two answers read the same: case, spaces and Unicode form do not matter. Nothing is the same as nothing only.</summary>
    public static bool Same(string? one, string? other) => string.Equals(Fold(one), Fold(other), StringComparison.Ordinal);

    private static string Fold(string? text)
    {
        var folded = new StringBuilder();
        var wantsSpace = false;
        // Line has dropped what Normalize would throw on.
        foreach (var rune in Line(text, int.MaxValue).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            // Soft hyphens and joiners come along when text is copied; nobody sees them.
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format) continue;
            if (Rune.IsWhiteSpace(rune))
            {
                wantsSpace = folded.Length > 0;
                continue;
            }

            if (wantsSpace) folded.Append(' ');
            wantsSpace = false;
            // In capitals, ß is written SS.
            if (rune.Value is 'ß' or 'ẞ') folded.Append("SS");
            else folded.Append(Rune.ToUpperInvariant(rune));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string Clean(string? text, int limit, bool keepLines)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var clean = new StringBuilder();
        for (var index = 0; index < text.Length;)
        {
            // False for half a surrogate pair, which no one can have meant.
            if (!Rune.TryGetRuneAt(text, index, out var rune))
            {
                index++;
                continue;
            }

            index += rune.Utf16SequenceLength;
            if (IsNoCharacter(rune.Value)) continue;
            if (Rune.IsControl(rune) && !(keepLines && rune.Value is '\n' or '\t'))
            {
                if (!Rune.IsWhiteSpace(rune)) continue;
                rune = new(' ');
            }

            if (clean.Length == 0 && Rune.IsWhiteSpace(rune)) continue;
            if (clean.Length + rune.Utf16SequenceLength > limit) break;
            clean.Append(rune);
        }

        return clean.ToString().TrimEnd();
    }

    // 66 code points that Unicode never gives a meaning; string.Normalize throws on U+FFFE.
    private static bool IsNoCharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;
}
