namespace UrbanKi.Academy.Curriculum;

/// <summary>What came of reading a content folder: the shelf, each course by its id, and all findings in the order of path and line.</summary>
public sealed record ContentReading(ReferenceShelf Shelf, IReadOnlyDictionary<string, CourseReading> Courses, IReadOnlyList<Finding> Findings)
{
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
