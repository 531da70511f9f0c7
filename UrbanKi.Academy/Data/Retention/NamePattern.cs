using System.Text.RegularExpressions;

namespace UrbanKi.Academy.Data.Retention;

/// <summary>Finds somebody in free words: names, address and number as whole words, in whatever case.</summary>
internal sealed class NamePattern
{
    private readonly Regex? pattern;

    public NamePattern(IEnumerable<string> names)
    {
        // The longest first, so that a full name becomes one pseudonym and not two.
        var words = names.Select(name => name.Trim()).Where(name => name.Length > 1).Distinct().OrderByDescending(name => name.Length).Select(Regex.Escape).ToList();
        if (words.Count > 0) pattern = new($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', words)})(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    public string Replace(string text, string name) => pattern?.Replace(text, name.Replace("$", "$$", StringComparison.Ordinal)) ?? text;
}
