using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Features.Exchange;

/// <summary>A file that would be new, another, or gone.</summary>
/// <param name="Path">Inside the course's folder.</param>
/// <param name="Title">The page's title; null for a file that is no page.</param>
/// <param name="Language">The title's.</param>
/// <param name="Fate">What would become of it.</param>
public sealed record FileChange(string Path, string? Title, string Language, FileFate Fate)
{
    public static IReadOnlyList<FileChange> Between(SourceFiles? before, SourceFiles after)
    {
        ArgumentNullException.ThrowIfNull(after);
        var (old, newer) = (before is null ? null : CourseOutline.Of(before), CourseOutline.Of(after));
        return
        [
            .. after.Paths.Where(path => before?.Contains(path) != true).Select(path => Of(path, newer, FileFate.Added)),
            .. after.Paths.Where(path => before?.Bytes(path) is { } was && !was.AsSpan().SequenceEqual(after.Bytes(path))).Select(path => Of(path, newer, FileFate.Changed)),
            .. (before?.Paths ?? []).Where(path => !after.Contains(path)).Select(path => Of(path, old!, FileFate.Removed)),
        ];
    }

    private static FileChange Of(string path, CourseOutline outline, FileFate fate) =>
        new(path, outline.Pages.FirstOrDefault(page => page.Paths.Values.Contains(path))?.Titles.GetValueOrDefault(path.Split('/')[0]), path.Split('/')[0], fate);
}
