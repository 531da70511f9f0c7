using System.Net;
using System.Text.RegularExpressions;

namespace UrbanKi.Academy.Curriculum;

/// <summary>The words of finished HTML, for searching in them. Only for what this program rendered itself.</summary>
public static partial class HtmlWords
{
    public static string Of(string html) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();

    /// <summary>A text cut at its headings: each part with its heading and that heading's anchor; the part before the first has neither.</summary>
    public static IEnumerable<(string? Anchor, string? Heading, string Words)> Sections(string html)
    {
        var (start, anchor, heading) = (0, (string?)null, (string?)null);
        foreach (Match match in Headings().Matches(html))
        {
            if (Of(html[start..match.Index]) is { Length: > 0 } words) yield return (anchor, heading, words);
            (start, anchor, heading) = (match.Index + match.Length, match.Groups["id"].Value, Of(match.Groups["text"].Value));
        }
        if (Of(html[start..]) is { Length: > 0 } rest) yield return (anchor, heading, rest);
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex("<h[2-4] id=\"(?<id>[^\"]*)\">(?<text>.*?)</h[2-4]>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Headings();
}
