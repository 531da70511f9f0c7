namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>The pictures that come with a question, and those of them that its text shows.</summary>
internal sealed class EmbeddedFiles
{
    private const string Folder = "images";
    private const string Placeholder = "@@PLUGINFILE@@/";
    private const int Largest = 2 * 1024 * 1024;
    private const int MostPictures = 20;

    private readonly Dictionary<string, string> _encoded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _shown = new(StringComparer.Ordinal);

    /// <summary>By the path that the question's text names, relative to the language's folder.</summary>
    public IReadOnlyDictionary<string, byte[]> Shown => _shown;

    /// <param name="path">As in "@@PLUGINFILE@@/path".</param>
    /// <param name="base64">The file's bytes.</param>
    public void Add(string path, string base64) => _encoded.TryAdd(path.TrimStart('/'), base64);

    /// <summary>The path under which the course will have the picture, or null and why there will be none.</summary>
    public string? Find(string source, string alternative, out ForeignCode problem)
    {
        problem = ForeignCodes.PictureElsewhere;
        if (Named(source) is not var (name, base64))
            return null;
        problem = ForeignCodes.NoAlternative;
        if (alternative.Length == 0)
            return null;
        problem = ForeignCodes.PictureUnusable;
        if (_shown.Count >= MostPictures || base64.Length > Largest * 3 / 2 || Bytes(base64) is not { } bytes || ImageFiles.TypeOf(name) is not { } type || bytes.Length > Largest)
            return null;
        if (type == "image/svg+xml" ? SvgSanitizer.Clean(bytes) is null : !ImageSize.Looks(type, bytes))
            return null;
        var stem = Anchors.Slug(Path.GetFileNameWithoutExtension(name));
        // The same picture twice is one file; another one of the same name is another.
        var path = $"{Folder}/{stem[..Math.Min(stem.Length, 40)].TrimEnd('-')}-{ContentHash.Of(bytes)[..8]}{Path.GetExtension(name).ToLowerInvariant()}";
        _shown[path] = bytes;
        return path;
    }

    private (string Name, string Base64)? Named(string source)
    {
        if (source.StartsWith(Placeholder, StringComparison.Ordinal))
        {
            var name = Uri.UnescapeDataString(source[Placeholder.Length..].Split('?')[0]);
            return _encoded.TryGetValue(name, out var base64) ? (name, base64) : null;
        }
        var comma = source.IndexOf(";base64,", StringComparison.OrdinalIgnoreCase);
        if (comma < 0 || !source.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
            return null;
        var ending = source["data:image/".Length..comma].Split('+')[0];
        return ending.All(char.IsAsciiLetterOrDigit) ? ($"image.{ending.ToLowerInvariant()}", source[(comma + ";base64,".Length)..]) : null;
    }

    private static byte[]? Bytes(string base64)
    {
        var buffer = new byte[base64.Length * 3 / 4 + 3];
        return Convert.TryFromBase64String(base64, buffer, out var length) ? buffer[..length] : null;
    }
}
