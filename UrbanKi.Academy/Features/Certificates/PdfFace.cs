using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Fonts.TrueType;
using UglyToad.PdfPig.Fonts.TrueType.Parser;

namespace UrbanKi.Academy.Features.Certificates;

/// <summary>One weight of the embedded typeface: which signs it has, how wide they are, and how text breaks into lines.</summary>
internal sealed class PdfFace
{
    private readonly Dictionary<char, double> _widths = [];
    private readonly char _unknown;

    private PdfFace(string resource)
    {
        using var stream = typeof(PdfFace).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is not part of the program.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        File = copy.ToArray();

        // Looked up once, so that drawing many certificates at the same time shares nothing that changes.
        var font = TrueTypeFontParser.Parse(new TrueTypeDataBytes(File));
        var em = (double)font.GetUnitsPerEm();
        for (var c = ' '; c < '\uD800'; c++)
            if (font.WindowsUnicodeCMap!.CharacterCodeToGlyphIndex(c) != 0 && font.TryGetAdvanceWidth(c, out var width))
                _widths[c] = width / em;
        _unknown = _widths.ContainsKey('□') ? '□' : '?';
    }

    public static PdfFace Regular { get; } = new("Fonts.FiraSans_400Regular.ttf");

    public static PdfFace SemiBold { get; } = new("Fonts.FiraSans_600SemiBold.ttf");

    public byte[] File { get; }

    /// <summary>Whether every sign of it that is seen has a form in this face.</summary>
    public bool Knows(string text) => !Show(text.Replace(_unknown, ' ')).Contains(_unknown);

    /// <summary>
    /// The text as this face can show it: letters with loose accents are joined, what has no form of its own is dropped, and a
    /// sign the face lacks becomes a visible box, so that nobody's name silently loses a letter.
    /// </summary>
    public string Show(string text)
    {
        var whole = new StringBuilder(text.Length);
        // Halves of surrogate pairs, which can't be normalised, come out of this as U+FFFD.
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune.ToString());

        var shown = new StringBuilder(whole.Length);
        foreach (var rune in whole.ToString().Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (rune.IsBmp && _widths.ContainsKey((char)rune.Value)) shown.Append((char)rune.Value);
            else if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune)) shown.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format) continue;
            else shown.Append(_unknown);
        }
        // Invisible, but the face draws them: a soft hyphen would show in the middle of a line.
        return shown.Replace("\u00AD", "").Replace("\u200B", "").Replace("\uFEFF", "").ToString().Trim();
    }

    /// <summary>In points, of text that went through <see cref="Show"/>.</summary>
    public double Width(ReadOnlySpan<char> text, double size)
    {
        var width = 0.0;
        foreach (var c in text) width += _widths[c];
        return width * size;
    }

    /// <summary>Breaks at spaces and after hyphens; a word that is wider than the line breaks anywhere.</summary>
    public IReadOnlyList<string> Wrap(string text, double size, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Words(Show(text)))
        {
            if (Width((line + word).TrimEnd(), size) <= width)
            {
                line += word;
                continue;
            }
            if (line.Length > 0) lines.Add(line.TrimEnd());
            line = word;
            while (Width(line.TrimEnd(), size) > width)
            {
                var fits = 1;
                while (Width(line.AsSpan(0, fits + 1), size) <= width) fits++;
                lines.Add(line[..fits]);
                line = line[fits..];
            }
        }
        if (line.Trim().Length > 0) lines.Add(line.TrimEnd());
        return lines;
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (' ' or '-' or '/')) continue;
            yield return text[start..(i + 1)];
            start = i + 1;
        }
        yield return text[start..];
    }
}
