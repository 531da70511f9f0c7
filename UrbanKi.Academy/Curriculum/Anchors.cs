using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Gives every heading of a file an id that can be linked: a slug, unique in the file.</summary>
internal static class Anchors
{
    public static IReadOnlySet<string> Assign(MarkdownDocument document)
    {
        var taken = new HashSet<string>();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var slug = Slug(PlainText.Of(heading).Text);
            var id = slug;
            for (var number = 2; !taken.Add(id); number++)
                id = $"{slug}-{number}";
            heading.GetAttributes().Id = id;
        }
        return taken;
    }

    public static string IdOf(HeadingBlock heading) => heading.TryGetAttributes()?.Id ?? "";

    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in Transliterated(text.ToLowerInvariant()))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var trimmed = slug.ToString(0, Math.Min(slug.Length, 80)).Trim('-');
        return trimmed.Length == 0 ? "section" : trimmed;
    }

    private static IEnumerable<char> Transliterated(string text)
    {
        var german = text.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal);
        // Other accents fall off: é is e.
        return WithoutLoneSurrogates(german).Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
    }

    private static string WithoutLoneSurrogates(string text) => string.Concat(text.EnumerateRunes());
}
