using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Paths;

public sealed record PathView(string Title, string Summary, IReadOnlyList<PathRow> Rows, IReadOnlyList<(string Id, string Title)> Others)
{
    public int DoneCount => Rows.Count(row => row.Steps.IsCompleted);
    public int MinutesLeft => Rows.Sum(row => row.MinutesLeft);
    /// <summary>The first course that is not completed; null when all are.</summary>
    public PathRow? Next => Rows.FirstOrDefault(row => !row.Steps.IsCompleted);

    public static PathView For(LibrarySnapshot library, LearningPath path, IReadOnlyDictionary<string, Standing> standings, string language, DateOnly today) => new(
        In(path.Titles, language, path.Id), In(path.Summaries, language, ""),
        // A course of the path that is not published is left out: nobody could take it.
        [.. path.CourseIds.Select(library.Find).OfType<PublishedCourse>().Select(published => PathRow.For(published.Course, language, new(published.Course, standings.GetValueOrDefault(published.Course.Id), today)))],
        [.. library.Shelf.Paths.Where(other => other.Id != path.Id).Select(other => (other.Id, In(other.Titles, language, other.Id)))]);

    private static string In(IReadOnlyDictionary<string, string> texts, string language, string otherwise) => texts.GetValueOrDefault(language) ?? texts.GetValueOrDefault("de") ?? otherwise;
}

public sealed record PathRow(string CourseId, string Title, string Language, int LessonCount, int Minutes, int MinutesLeft, CourseSteps Steps)
{
    public static PathRow For(Course course, string language, CourseSteps steps)
    {
        var edition = course.In(language);
        return new(course.Id, edition.Title, edition.Language, edition.Lessons.Count, edition.Minutes, steps.MinutesLeft(edition), steps);
    }
}
