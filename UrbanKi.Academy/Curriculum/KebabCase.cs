namespace UrbanKi.Academy.Curriculum;

/// <summary>Ids are kebab-case: a-z, 0-9 and single hyphens between.</summary>
internal static class KebabCase
{
    private const int Longest = 80;

    public static bool Is(string text) =>
        text.Length is > 0 and <= Longest
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);
}
