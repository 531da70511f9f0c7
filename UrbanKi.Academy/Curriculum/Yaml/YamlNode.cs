namespace UrbanKi.Academy.Curriculum;

/// <summary>A piece of YAML and where it stands, both counted from 1 in its file.</summary>
internal abstract record YamlNode(int Line, int Column);

internal sealed record YamlText(string Value, int Line, int Column) : YamlNode(Line, Column);

internal sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

internal sealed record YamlMap(IReadOnlyList<KeyValuePair<string, YamlNode>> Entries, int Line, int Column) : YamlNode(Line, Column)
{
    public YamlNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key == key).Value;
}
