namespace UrbanKi.Academy.Curriculum;

/// <summary>The running catalogue: one immutable snapshot, swapped whole, so that no page ever sees half an update.</summary>
public sealed class Library
{
    private volatile LibrarySnapshot current = LibrarySnapshot.Empty;

    public LibrarySnapshot Current => current;

    public void Swap(LibrarySnapshot next) => current = next;
}

/// <summary>The newest published version of every course, and what stands beside them.</summary>
public sealed class LibrarySnapshot(IEnumerable<PublishedCourse> courses, ReferenceShelf shelf)
{
    private readonly Dictionary<string, PublishedCourse> byId = courses.ToDictionary(course => course.Course.Id);

    public static LibrarySnapshot Empty { get; } = new([], ReferenceShelf.Empty);

    public ReferenceShelf Shelf { get; } = shelf;

    /// <summary>In the order in which they are recommended: by the paths, then by id.</summary>
    public IReadOnlyList<PublishedCourse> Courses { get; } = [.. courses
        .OrderBy(course => shelf.Paths.SelectMany(path => path.CourseIds).ToList().IndexOf(course.Course.Id) is var place and >= 0 ? place : int.MaxValue)
        .ThenBy(course => course.Course.Id, StringComparer.Ordinal)];

    public PublishedCourse? Find(string? courseId) => courseId is null ? null : byId.GetValueOrDefault(courseId);

    /// <summary>The courses of a path that are published, in its order; none where there is no such path.</summary>
    public IReadOnlyList<string> CoursesOfPath(string pathId) => [.. Shelf.Paths.FirstOrDefault(path => path.Id == pathId)?.CourseIds.Where(byId.ContainsKey) ?? []];

    /// <summary>The course's title in that language; the id for a course that is no longer published.</summary>
    public string TitleOf(string courseId, string language) => Find(courseId)?.Course.In(language).Title ?? courseId;

    public string ShortTitleOf(string courseId, string language) => Find(courseId)?.Course.In(language).ShortTitle ?? courseId;
}

/// <summary>A course as it was published: this very text, under this number.</summary>
public sealed record PublishedCourse(Guid VersionId, int Number, DateTime PublishedAt, Course Course);
