namespace UrbanKi.Academy.Curriculum;

/// <summary>The images of a course: found, checked and cleaned once, however often they are shown.</summary>
internal sealed class ImageFiles(string courseId, SourceFiles files, Func<string, FileFindings> findingsOf)
{
    public const int Largest = 2 * 1024 * 1024;
    private readonly Dictionary<string, Entry> _entries = [];

    /// <summary>What pages show, by "sha16/filename".</summary>
    public IReadOnlyDictionary<string, CourseImage> Shown => _entries.Values.Where(entry => entry.Image is not null).Select(entry => entry.Image!)
        .DistinctBy(image => image.Key).OrderBy(image => image.Key, StringComparer.Ordinal).ToDictionary(image => image.Key, image => image.Content);

    public static string? TypeOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".svg" => "image/svg+xml",
        _ => null,
    };

    /// <summary>The image, or null after telling why there is none.</summary>
    public ReadyImage? Find(string path, Action<ImageProblem> report)
    {
        if (!_entries.TryGetValue(path, out var entry))
            _entries[path] = entry = Read(path);
        if (entry.Problem is { } problem)
            report(problem);
        return entry.Image;
    }

    private Entry Read(string path)
    {
        if (files.Bytes(path) is not { } bytes)
            return Problem(FindingCodes.MissingImage, $"There is no image \"{path}\". Correct the path or add the file.");
        if (TypeOf(path) is not { } type)
            return Problem(FindingCodes.ImageType, $"\"{path}\" is no PNG, JPEG, WebP or SVG. Convert it.");
        if (bytes.Length > Largest)
            return Problem(FindingCodes.ImageTooLarge, $"\"{path}\" is over 2 MiB. Make it smaller; 1600 pixels of width are enough.");
        if (path.Any(c => char.IsControl(c) || c is '"' or '<' or '>' or '\\' or '?' or '#' or '%'))
            return Problem(FindingCodes.ImageType, $"\"{path}\" has a character in its name that addresses can't hold. Use letters, digits and hyphens.");
        var shown = bytes;
        if (type == "image/svg+xml")
        {
            var clean = SvgSanitizer.Clean(bytes);
            if (clean is null)
                return Problem(FindingCodes.BrokenImage, $"\"{path}\" is no SVG that can be read. Export it again as plain SVG.");
            if (clean.RemovedParts.Count > 0)
                findingsOf(path).Report(FindingCodes.SvgParts, $"Left out of the image for safety: {string.Join(", ", clean.RemovedParts)}. Export it as plain SVG without script and outside references.");
            shown = clean.Bytes;
        }
        else if (!ImageSize.Looks(type, bytes))
            return Problem(FindingCodes.BrokenImage, $"The bytes of \"{path}\" are not what its ending says. Export it again.");
        var size = ImageSize.Of(type, shown);
        var name = path[(path.LastIndexOf('/') + 1)..];
        var hash = ContentHash.Of(shown)[..16];
        return new(new($"{hash}/{name}", $"/courses/{courseId}/files/{hash}/{Uri.EscapeDataString(name)}", ContentHash.Of(bytes), new(type, shown), size?.Width, size?.Height), null);
    }

    private static Entry Problem(FindingCode code, FindingText text) => new(null, new(code, text));

    private sealed record Entry(ReadyImage? Image, ImageProblem? Problem);
}
