namespace UrbanKi.Academy.Curriculum;

/// <summary>Files in memory, by path relative to their root with "/" between the parts. A course is read from these, wherever they lie: a folder, a database, an archive.</summary>
public sealed class SourceFiles(IReadOnlyDictionary<string, byte[]> files)
{
    public IEnumerable<string> Paths => files.Keys.Order(StringComparer.Ordinal);

    public bool Contains(string path) => files.ContainsKey(path);

    public byte[]? Bytes(string path) => files.GetValueOrDefault(path);

    /// <summary>SHA-256 (lower-case hex) of what the files say: line ends and white space at line ends make no difference.</summary>
    public string Hash => ContentHash.Joined(Hashes);

    /// <summary>Each path and behind it the hash of its file.</summary>
    internal IEnumerable<string> Hashes => Paths.SelectMany(path => new[] { path, IsText(path) ? ContentHash.OfText(Bytes(path)!) : ContentHash.Of(Bytes(path)!) });

    /// <summary>The files below a folder, with the folder's name taken off their paths.</summary>
    public SourceFiles Below(string folder)
    {
        var prefix = folder.TrimEnd('/') + "/";
        return new(files.Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(file => file.Key[prefix.Length..], file => file.Value, StringComparer.Ordinal));
    }

    /// <summary>The same files, with this one in the place of the old one or beside them.</summary>
    public SourceFiles With(string path, byte[] bytes) => new(new Dictionary<string, byte[]>(files, StringComparer.Ordinal) { [path] = bytes });

    /// <summary>Whether these are the same files, byte for byte.</summary>
    public bool IsSameAs(SourceFiles other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Paths.SequenceEqual(other.Paths) && Paths.All(path => Bytes(path).AsSpan().SequenceEqual(other.Bytes(path)));
    }

    public SourceFiles Without(string path) => new(files.Where(file => file.Key != path).ToDictionary(StringComparer.Ordinal));

    /// <summary>Reads a folder; files and folders whose name begins with a dot are left out.</summary>
    public static SourceFiles Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(root, file).Replace('\\', '/');
            if (!path.Split('/').Any(part => part.StartsWith('.')))
                files[path] = File.ReadAllBytes(file);
        }
        return new(files);
    }

    private static bool IsText(string path) => path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal);
}
