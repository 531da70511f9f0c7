namespace UrbanKi.Academy.Curriculum;

public enum ImageRefusal
{
    /// <summary>Neither PNG, JPEG, WebP nor SVG, whatever its name says.</summary>
    Type,
    TooLarge,
    /// <summary>It begins as an image and goes on as none, or is too wide or too high to be shown.</summary>
    Broken,
}

/// <summary>An image from outside on its way into a course: known by its bytes, not by its name, and cleaned.</summary>
/// <param name="Name">With the ending that belongs to its type; only characters that any address can hold.</param>
/// <param name="Bytes">What is kept: an SVG that only draws, a photograph without its place and camera.</param>
/// <param name="Refusal">Why there is none; null if there is.</param>
public sealed record ImageIntake(string Name, byte[] Bytes, ImageRefusal? Refusal)
{
    public const int LargestBytes = ImageFiles.Largest;
    private static readonly string[] DotTypes = ["image/png", "image/jpeg", "image/webp"];
    private const long MostPixels = 50_000_000;

    public static ImageIntake Of(string fileName, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length > LargestBytes) return Refused(ImageRefusal.TooLarge);
        var type = DotTypes.FirstOrDefault(type => ImageSize.Looks(type, bytes)) ?? (SvgSanitizer.Clean(bytes) is null ? null : "image/svg+xml");
        if (type is null) return Refused(ImageFiles.TypeOf(fileName) is null ? ImageRefusal.Type : ImageRefusal.Broken);
        var clean = type == "image/svg+xml" ? SvgSanitizer.Clean(bytes)!.Bytes : ImageMetadata.Remove(type, bytes);
        if (clean is null || clean.Length > LargestBytes) return Refused(clean is null ? ImageRefusal.Broken : ImageRefusal.TooLarge);
        // An SVG may leave its size open; a picture of dots can't.
        if (type != "image/svg+xml" && (ImageSize.Of(type, clean) is not { } size || (long)size.Width * size.Height > MostPixels)) return Refused(ImageRefusal.Broken);
        return new(Stem(fileName) + Ending(type), clean, null);
    }

    /// <summary>The path below a folder that no other image has; the same picture keeps the path that it has.</summary>
    public string PathIn(SourceFiles files, string folder)
    {
        ArgumentNullException.ThrowIfNull(files);
        var (stem, ending) = (Name[..Name.LastIndexOf('.')], Name[Name.LastIndexOf('.')..]);
        for (var number = 1; ; number++)
        {
            var path = $"{folder}/{stem}{(number == 1 ? "" : $"-{number}")}{ending}";
            if (files.Bytes(path) is not { } there || there.AsSpan().SequenceEqual(Bytes)) return path;
        }
    }

    private static ImageIntake Refused(ImageRefusal why) => new("", [], why);

    private static string Stem(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = CourseShaping.IdOf(name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name);
        return stem == "section" ? "bild" : stem;
    }

    private static string Ending(string type) => type switch { "image/png" => ".png", "image/jpeg" => ".jpg", "image/webp" => ".webp", _ => ".svg" };
}
