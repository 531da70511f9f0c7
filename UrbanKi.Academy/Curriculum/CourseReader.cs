namespace UrbanKi.Academy.Curriculum;

/// <summary>Reads a course from its folder's files and checks it on the way.</summary>
public static class CourseReader
{
    /// <summary>Never throws, whatever the files hold: what is wrong with them comes back as findings, with <paramref name="pathPrefix"/> before their paths.</summary>
    public static CourseReading Read(string courseId, SourceFiles files, ReferenceShelf shelf, string pathPrefix = "")
    {
        ArgumentNullException.ThrowIfNull(courseId);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(shelf);
        return new(null, [new(pathPrefix + "course.yml", 1, 1, Severity.Error, "AC112", "The reader is being written.")]);
    }
}
