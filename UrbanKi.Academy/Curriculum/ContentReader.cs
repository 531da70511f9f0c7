namespace UrbanKi.Academy.Curriculum;

/// <summary>Reads a whole content folder: the shelf first, then each course against it.</summary>
public static class ContentReader
{
    private const string Courses = "courses";

    /// <param name="content">The files below "content/".</param>
    /// <param name="today">Facts whose check-by date lies before it get a note.</param>
    /// <param name="production">Makes an error of each placeholder that is not yet filled.</param>
    public static ContentReading Read(SourceFiles content, DateOnly today, bool production = false)
    {
        ArgumentNullException.ThrowIfNull(content);
        var courseIds = content.Paths.Select(path => path.Split('/')).Where(parts => parts is [Courses, _, _, ..]).Select(parts => parts[1]).ToHashSet();
        var folder = new ShelfFolder(content);
        var shelf = Shelf(folder, courseIds, today);
        var courses = courseIds.Order(StringComparer.Ordinal).ToDictionary(id => id, id => Read(id, content, shelf, production));
        var findings = folder.Findings.Select(finding => Graver(finding, production)).Concat(courses.Values.SelectMany(course => course.Findings))
            .OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column);
        return new(shelf, courses, [.. findings]);
    }

    private static ReferenceShelf Shelf(ShelfFolder folder, HashSet<string> courseIds, DateOnly today)
    {
        var glossary = GlossaryReader.Read(folder);
        var texts = new ReferenceTexts(folder, glossary.Values.SelectMany(terms => terms).Select(term => term.Id).ToHashSet());
        return new()
        {
            Glossary = glossary,
            Facts = texts.Facts(today),
            Legal = texts.Legal(),
            Changes = texts.Changes(),
            Mails = texts.Mails(),
            Paths = PathReader.Read(folder, courseIds),
            Competences = CompetenceReader.Read(folder),
        };
    }

    private static CourseReading Read(string id, SourceFiles content, ReferenceShelf shelf, bool production)
    {
        var reading = CourseReader.Read(id, content.Below($"{Courses}/{id}"), shelf, $"{Courses}/{id}/");
        IReadOnlyList<Finding> findings = [.. reading.Findings.Select(finding => Graver(finding, production))];
        return new(findings.Any(finding => finding.Severity == Severity.Error) ? null : reading.Course, findings);
    }

    private static Finding Graver(Finding finding, bool production) =>
        production && finding.Code == FindingCodes.Placeholder.Id ? finding with { Severity = Severity.Error } : finding;
}
