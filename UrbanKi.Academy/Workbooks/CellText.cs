using System.Text;
using System.Text.RegularExpressions;

namespace UrbanKi.Academy.Workbooks;

/// <summary>What people typed, made fit for a cell without changing what it says.</summary>
internal static partial class CellText
{
    /// <summary>Excel's limit, in UTF-16 units.</summary>
    public const int Longest = 32_767;

    /// <summary>
    /// Drops control characters other than tab and line feed (a carriage return becomes a line feed), and replaces halves of
    /// surrogate pairs, which no encoding can carry. Returns the same string where nothing is wrong, which is nearly always.
    /// </summary>
    public static string Legible(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.AsSpan().ContainsAnyInRange('\uD800', '\uFFFF')) return text;

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) clean.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c)) clean.Append('\uFFFD');
            else if (c == '\r') clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (c is '\t' or '\n' || (c >= ' ' && c < '\uFFFE')) clean.Append(c);
        }
        return clean.ToString();
    }

    /// <summary>Fit for a sheet: legible, no longer than a cell, and "_x0041_" shown as these seven characters, not as "A".</summary>
    public static string ForSheet(string text)
    {
        text = Legible(text);
        if (text.Length > Longest) text = text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
        return text.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(text, "_x005F_") : text;
    }

    /// <summary>
    /// Fit for a CSV field: a text that a spreadsheet would run as a formula gets an apostrophe in front, since a CSV file
    /// can't say "this is text". White space in front does not help a formula: some programs skip it.
    /// </summary>
    public static string ForCsv(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        text = Legible(text);
        var first = text.AsSpan().TrimStart();
        return text.StartsWith('\t') || text.StartsWith('\n') || (first.Length > 0 && first[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠') ? "'" + text : text;
    }

    // The underscore that begins an escape as spreadsheets read it.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
