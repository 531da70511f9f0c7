using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Publishing;

/// <summary>A draft as it was at one revision: its files with their versions, what the checker says of them, and the course as far as it can be shown.</summary>
public sealed record DraftReading(CourseDraft Draft, SourceFiles Files, IReadOnlyDictionary<string, Guid> Versions, ReferenceShelf Shelf, Course? Course, IReadOnlyList<Finding> Findings)
{
    public int Errors => Findings.Count(finding => finding.Severity == Severity.Error);
    public int Warnings => Findings.Count(finding => finding.Severity == Severity.Warning);

    /// <summary>Null while there is an error: nothing with errors is published.</summary>
    public Course? Publishable => Errors == 0 ? Course : null;

    /// <summary>The same draft as if this file read so.</summary>
    public DraftReading Imagine(string path, byte[] bytes)
    {
        var files = Files.With(path, bytes);
        var reading = CourseReader.ReadDraft(Draft.CourseId, files, Shelf);
        return this with { Files = files, Course = reading.Course, Findings = reading.Findings };
    }

    public static DraftReading Of(CourseDraft draft, IEnumerable<DraftFile> rows, ReferenceShelf shelf)
    {
        var known = rows.ToList();
        var files = new SourceFiles(known.ToDictionary(row => row.Path, row => row.Bytes, StringComparer.Ordinal));
        var reading = CourseReader.ReadDraft(draft.CourseId, files, shelf);
        return new(draft, files, known.ToDictionary(row => row.Path, row => row.Version, StringComparer.Ordinal), shelf, reading.Course, reading.Findings);
    }
}
