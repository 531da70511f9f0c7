using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Features.Shared;

/// <summary>Something that the checker found, and where a trainer can put it right.</summary>
/// <param name="Finding">What.</param>
/// <param name="Message">The same in the page's language.</param>
/// <param name="Where">The page's title, or the file's name.</param>
/// <param name="Address">The place to put it right; null where the studio has none.</param>
public sealed record FindingRow(Finding Finding, string Message, string Where, string? Address)
{
    /// <summary>Errors first, then by place.</summary>
    public static IReadOnlyList<FindingRow> For(string courseId, IEnumerable<Finding> findings, CourseOutline outline, FindingWords words) =>
        [.. findings.OrderByDescending(finding => finding.Severity).Select(finding => For(courseId, finding, outline, words.Of(finding)))];

    private static FindingRow For(string courseId, Finding finding, CourseOutline outline, string message)
    {
        var language = finding.Path.Split('/')[0];
        if (outline.Pages.FirstOrDefault(page => page.Paths.Values.Contains(finding.Path)) is { } page)
            return new(finding, message, page.TitleIn(language), $"/author/{courseId}/{language}/{page.Id}#L{finding.Line}");
        if (finding.Path == "course.yml") return new(finding, message, finding.Path, $"/author/{courseId}/settings");
        return new(finding, message, finding.Path, outline.Images.Contains(finding.Path) ? $"/author/{courseId}/images" : null);
    }
}
