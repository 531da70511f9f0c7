using System.Globalization;
using System.Text;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Keys and values as a form reads and writes them. Keys that are not written anew stay as their author wrote them, comments and all.</summary>
public sealed class YamlSheet
{
    private readonly YamlFields _fields;

    private YamlSheet(YamlMap map) => _fields = new(map, new(""));

    /// <summary>Null where it can't be read as keys and values.</summary>
    public static YamlSheet? Read(string yaml)
    {
        var findings = new FileFindings("");
        return YamlReader.Read(yaml, findings) switch
        {
            YamlMap map => new(map),
            null when !findings.HasErrors => new(new([], 1, 1)),
            _ => null,
        };
    }

    public string? Text(string key) => _fields.Text(key);

    public IReadOnlyList<string> Texts(string key) => _fields.Texts(key);

    public IReadOnlyList<Source> Sources(string key) => _fields.Sources(key);

    public int? Number(string key) => _fields.Text(key) is { } text && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string With(string yaml, string key, string value) => Put(yaml, key, $"{key}: {Scalar(value)}\n");

    public static string With(string yaml, string key, int value) => Put(yaml, key, string.Create(CultureInfo.InvariantCulture, $"{key}: {value}\n"));

    /// <summary>Keys in one line: [all, leaders].</summary>
    public static string WithKeys(string yaml, string key, IEnumerable<string> values) => Put(yaml, key, $"{key}: [{string.Join(", ", values.Select(Scalar))}]\n");

    /// <summary>Texts one below the other; without any, the key goes.</summary>
    public static string WithTexts(string yaml, string key, IReadOnlyList<string> values) =>
        Put(yaml, key, values.Count == 0 ? "" : $"{key}:\n{string.Concat(values.Select(value => $"  - {Scalar(value)}\n"))}");

    public static string WithSources(string yaml, string key, IReadOnlyList<Source> sources) =>
        Put(yaml, key, sources.Count == 0 ? "" : $"{key}:\n{string.Concat(sources.Select(source => $"  - title: {Scalar(source.Title)}\n{(source.Url is null ? "" : $"    url: {Scalar(source.Url)}\n")}"))}");

    /// <summary>The key's lines replaced by these, or these behind the last line.</summary>
    private static string Put(string yaml, string key, string written)
    {
        var lines = yaml.ReplaceLineEndings("\n").Split('\n').ToList();
        if (lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
        var start = lines.FindIndex(line => line.StartsWith(key + ":", StringComparison.Ordinal));
        if (start < 0) return string.Concat(lines.Select(line => line + "\n")) + written;
        var end = start + 1;
        while (end < lines.Count && IsContinued(lines[end])) end++;
        // Empty lines and comments behind the value belong to what follows.
        while (end > start + 1 && string.IsNullOrWhiteSpace(lines[end - 1])) end--;
        return string.Concat(lines[..start].Select(line => line + "\n")) + written + string.Concat(lines[end..].Select(line => line + "\n"));
    }

    private static bool IsContinued(string line) => line.Length == 0 || char.IsWhiteSpace(line[0]) || line.StartsWith("- ", StringComparison.Ordinal) || line == "-" || line[0] is ']' or '}';

    /// <summary>A value on one line that YAML reads as just this text.</summary>
    private static string Scalar(string value)
    {
        var text = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return IsPlain(text) ? text : Quoted(text);
    }

    private static bool IsPlain(string text) =>
        text.Length > 0 && (char.IsLetter(text[0]) || char.IsAsciiDigit(text[0])) && text[^1] != ':'
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) && text.IndexOfAny(['[', ']', '{', '}', ',', '"', '\\']) < 0
        && !text.Any(char.IsControl) && text.ToLowerInvariant() is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n");

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            quoted.Append(c is '"' or '\\' ? $"\\{c}" : char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}") : c.ToString());
        return quoted.Append('"').ToString();
    }
}
