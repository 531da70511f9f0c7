using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>The curriculum in the project's own content folder, read once.</summary>
internal static class ShippedContent
{
    private static readonly Lazy<ContentReading> All = new(() => ContentReader.Read(SourceFiles.Read(Folder), new(2026, 11, 23)));

    public static string Folder => Path.Combine(Repository, "content");

    public static IReadOnlyList<Course> Courses => [.. All.Value.Courses.Values.Select(reading => reading.Course!)];

    public static ReferenceShelf Shelf => All.Value.Shelf;

    public static Course Course(string id) => All.Value.Courses[id].Course!;

    private static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "global.json"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository only.");
            return folder.FullName;
        }
    }
}
