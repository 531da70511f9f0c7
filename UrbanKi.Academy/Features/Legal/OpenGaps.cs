using System.Text.RegularExpressions;

namespace UrbanKi.Academy.Features.Legal;

/// <summary>What the municipality has not filled in yet stands between double brackets; readers see that it is open.</summary>
internal static partial class OpenGaps
{
    /// <summary>A tag, which is left alone, or a gap in the words between tags.</summary>
    [GeneratedRegex(@"<[^>]*>|\[\[([^\[\]<>]+)\]\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TagOrGap();

    public static string Mark(string html) => TagOrGap().Replace(html, match => match.Groups[1].Success ? $"<mark class=\"ac-gap\">[{match.Groups[1].Value}]</mark>" : match.Value);
}
