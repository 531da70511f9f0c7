namespace UrbanKi.Academy.Curriculum;

/// <summary>The files of a content folder that are not courses, with what is found in each.</summary>
internal sealed class ShelfFolder(SourceFiles files)
{
    private readonly SortedDictionary<string, FileFindings> _findings = new(StringComparer.Ordinal);

    public SourceFiles Files => files;

    public IEnumerable<Finding> Findings => _findings.Values.SelectMany(file => file.All);

    public FileFindings FindingsOf(string path)
    {
        if (!_findings.TryGetValue(path, out var findings))
            _findings[path] = findings = new(path);
        return findings;
    }

    public IEnumerable<string> In(string folder, string ending) =>
        files.Paths.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Null if there is no such file, or after reporting why it can't be read.</summary>
    public YamlNode? Yaml(string path)
    {
        if (files.Bytes(path) is not { } bytes || SourceText.Decode(bytes, FindingsOf(path)) is not { } text)
            return null;
        return YamlReader.Read(text, FindingsOf(path));
    }

    /// <summary>The maps of a file that is a list of maps.</summary>
    public IEnumerable<YamlFields> Entries(string path)
    {
        var node = Yaml(path);
        if (node is not (null or YamlList))
            FindingsOf(path).Report(FindingCodes.InvalidValue, node.Line, node.Column, "The file must be a list; begin each entry with \"-\".");
        foreach (var item in (node as YamlList)?.Items ?? [])
        {
            if (item is YamlMap map)
                yield return new(map, FindingsOf(path));
            else
                FindingsOf(path).Report(FindingCodes.InvalidValue, item.Line, item.Column, "Each entry of the list must consist of keys and values.");
        }
    }
}
