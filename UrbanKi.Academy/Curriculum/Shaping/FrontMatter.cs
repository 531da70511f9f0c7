namespace UrbanKi.Academy.Curriculum;

/// <summary>A Markdown file cut into its front matter and its body.</summary>
/// <param name="Yaml">What stands between the two lines of hyphens; empty where there are none.</param>
/// <param name="Body">What stands behind them.</param>
public sealed record FrontMatter(string Yaml, string Body)
{
    private const string Fence = "---";

    public static FrontMatter Of(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        return end < 0 ? new("", string.Join('\n', lines)) : new(string.Concat(lines[1..end].Select(line => line + "\n")), string.Join('\n', lines[(end + 1)..]));
    }

    /// <summary>The key's text; null where there is none, or where the YAML can't be read.</summary>
    public string? Text(string key) => YamlSheet.Read(Yaml)?.Text(key);

    public override string ToString() => $"{Fence}\n{Yaml}{Fence}\n{Body}";
}
