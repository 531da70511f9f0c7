namespace UrbanKi.Academy.Data.Completions;

/// <summary>What courses are called and were called: evidence names a course as the version that was taught.</summary>
public sealed class CourseTitles(IEnumerable<CourseTitle> versions)
{
    private readonly Dictionary<string, CourseTitle[]> byCourse = versions.GroupBy(version => version.CourseId).ToDictionary(all => all.Key, all => all.OrderBy(version => version.Number).ToArray(), StringComparer.Ordinal);

    /// <summary>Of that version.</summary>
    public string Of(string courseId, int version, string language) =>
        byCourse.GetValueOrDefault(courseId) is { } all ? In(all.FirstOrDefault(one => one.Number == version) ?? all[^1], language) : courseId;

    /// <summary>As it was called last before an instant.</summary>
    /// <param name="end">Null for now.</param>
    public string Of(string courseId, DateTime? end, string language) =>
        byCourse.GetValueOrDefault(courseId) is { } all ? In(all.LastOrDefault(one => end is null || one.PublishedAt < end) ?? all[0], language) : courseId;

    /// <summary>The courses that had been published before an instant.</summary>
    public IEnumerable<string> Before(DateTime? end) => byCourse.Where(course => end is null || course.Value[0].PublishedAt < end).Select(course => course.Key);

    /// <summary>A title up to its colon, for tables.</summary>
    public static string HeadOf(string title) => title.Split(':')[0].Trim() is { Length: > 0 } head ? head : title;

    private static string In(CourseTitle version, string language) =>
        version.Titles.GetValueOrDefault(language) ?? version.Titles.GetValueOrDefault("de") ?? version.Titles.Values.FirstOrDefault() ?? version.CourseId;
}
