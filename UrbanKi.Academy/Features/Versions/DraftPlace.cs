using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Features.Versions;

/// <summary>Something that keeps a draft from being published, and where in the studio it can be put right.</summary>
/// <param name="Title">The page's title, or the file's name.</param>
/// <param name="Address">Null where the studio has no page for it.</param>
public sealed record DraftPlace(Finding Finding, string Title, string? Address)
{
    public static DraftPlace Of(string courseId, Finding finding, CourseOutline outline)
    {
        var language = finding.Path.Split('/')[0];
        return outline.Pages.FirstOrDefault(page => page.Paths.Values.Contains(finding.Path)) is { } page ? new(finding, page.TitleIn(language), $"/author/{courseId}/{language}/{page.Id}#L{finding.Line}")
            : new(finding, finding.Path, finding.Path == "course.yml" ? $"/author/{courseId}/settings" : null);
    }
}
