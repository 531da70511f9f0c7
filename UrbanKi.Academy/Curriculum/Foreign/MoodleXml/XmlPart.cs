using System.Text;

namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>An element of a question in Moodle's XML, and where it stands.</summary>
internal sealed class XmlPart(string name, int line, int column)
{
    private readonly StringBuilder _value = new();
    private readonly List<XmlPart> _children = [];
    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);

    public string Name => name;

    public (int Line, int Column) Place => (line, column);

    /// <summary>The text in it, without that of the elements in it.</summary>
    public string Value => ForeignText.Clean(_value.ToString()).Replace($"{GapPlaces.Mark}", "", StringComparison.Ordinal);

    public IReadOnlyList<XmlPart> Children => _children;

    public string? Attribute(string key) => _attributes.GetValueOrDefault(key);

    public XmlPart? Child(string key) => _children.FirstOrDefault(child => child.Name == key);

    public IEnumerable<XmlPart> All(string key) => _children.Where(child => child.Name == key);

    /// <summary>What the element "text" in it holds, or itself where there is none, as old files have it.</summary>
    public string TextValue => Child("text")?.Value ?? (_children.Count == 0 ? Value : "");

    /// <summary>The text of the element of that name, trimmed; empty if there is none.</summary>
    public string Field(string key) => Child(key)?.TextValue.Trim() ?? "";

    public bool IsOn(string key, bool otherwise) => Field(key).ToLowerInvariant() switch
    {
        "1" or "true" => true,
        "0" or "false" => false,
        _ => otherwise,
    };

    public void Set(string key, string value) => _attributes[key] = value;

    public void Append(string text) => _value.Append(text);

    public void Add(XmlPart child) => _children.Add(child);
}
