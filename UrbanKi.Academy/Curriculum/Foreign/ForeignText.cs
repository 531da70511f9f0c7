using System.Text;

namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>The text of a foreign file: any line end as "\n", nothing in it that is no character, and the way back from a place in it to line and column.</summary>
internal sealed class ForeignText
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16 = new UnicodeEncoding(false, false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16BigEndian = new UnicodeEncoding(true, false, throwOnInvalidBytes: true);

    private readonly List<int> _lineStarts = [0];

    public ForeignText(string text)
    {
        Text = Clean(text.ReplaceLineEndings("\n")).Replace($"{GapPlaces.Mark}", "", StringComparison.Ordinal);
        for (var at = Text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = Text.IndexOf('\n', at + 1))
            _lineStarts.Add(at + 1);
    }

    public string Text { get; }

    /// <summary>Null if these bytes are no text.</summary>
    public static ForeignText? Decode(byte[] bytes)
    {
        try
        {
            var text = bytes switch
            {
                [0xFF, 0xFE, ..] => Utf16.GetString(bytes, 2, bytes.Length - 2),
                [0xFE, 0xFF, ..] => Utf16BigEndian.GetString(bytes, 2, bytes.Length - 2),
                _ => Utf8.GetString(bytes),
            };
            // No text has it, and nearly every other kind of file does.
            return text.Contains('\0') ? null : new(text);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Line and column, from 1.</summary>
    public (int Line, int Column) At(int offset)
    {
        var found = _lineStarts.BinarySearch(Math.Clamp(offset, 0, Text.Length));
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>Without control characters, halves of characters and what Unicode calls no character: none of them can be seen, and some can't be written.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(IsSuspicious))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Half a character comes as this one, which nobody types either.
            var isNone = rune == Rune.ReplacementChar || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF or 0xFEFF;
            if (!isNone && (!Rune.IsControl(rune) || rune.Value is '\n' or '\t'))
                clean.Append(rune);
        }
        return clean.ToString();
    }

    private static bool IsSuspicious(char c) =>
        c is not ('\n' or '\t') && (char.IsControl(c) || char.IsSurrogate(c) || c is '\uFEFF' or >= '\uFDD0' and <= '\uFDEF' or >= '\uFFFD');
}
