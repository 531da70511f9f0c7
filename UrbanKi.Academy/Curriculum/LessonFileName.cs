using System.Globalization;

namespace UrbanKi.Academy.Curriculum;

/// <summary>"01-was-ist-ki.md": the number gives the order, the rest is the id.</summary>
internal sealed record LessonFileName(int Number, string Id)
{
    public static LessonFileName? Parse(string fileName)
    {
        if (!fileName.EndsWith(".md", StringComparison.Ordinal))
            return null;
        var stem = fileName[..^3];
        var hyphen = stem.IndexOf('-', StringComparison.Ordinal);
        return hyphen is > 0 and <= 4 && int.TryParse(stem[..hyphen], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && KebabCase.Is(stem[(hyphen + 1)..])
            ? new(number, stem[(hyphen + 1)..]) : null;
    }
}
