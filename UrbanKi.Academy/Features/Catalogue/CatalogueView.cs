using System.Globalization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Catalogue;

/// <summary>What somebody looks for; null or empty means everything.</summary>
public sealed record CatalogueFilter(string? Words, string? Audience, string? Level, string? Language)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Words + Audience + Level + Language);
}

public sealed record CatalogueView(IReadOnlyList<CourseCard> Cards, CatalogueFilter Filter, IReadOnlyList<string> Audiences, IReadOnlyList<string> Levels, IReadOnlyList<string> Languages, IReadOnlyList<(string Id, string Title)> Paths)
{
    public static CatalogueView For(LibrarySnapshot library, IReadOnlyDictionary<string, Standing> standings, CatalogueFilter filter, string language, DateOnly today)
    {
        var courses = library.Courses.Select(published => published.Course).ToList();
        return new(
            [.. courses.Where(course => Fits(course, filter, language))
                .Select(course => CourseCard.For(course, course.In(language), new(course, standings.GetValueOrDefault(course.Id), today)))],
            filter,
            [.. courses.SelectMany(course => course.Audience).Distinct().Order(StringComparer.Ordinal)],
            [.. courses.Select(course => course.Level).Distinct()],
            [.. courses.SelectMany(course => course.Editions.Keys).Distinct().Order(StringComparer.Ordinal)],
            [.. library.Shelf.Paths.Select(path => (path.Id, path.Titles.GetValueOrDefault(language) ?? path.Titles.GetValueOrDefault("de") ?? path.Id))]);
    }

    private static bool Fits(Course course, CatalogueFilter filter, string language) =>
        (string.IsNullOrEmpty(filter.Audience) || course.Audience.Contains(filter.Audience))
        && (string.IsNullOrEmpty(filter.Level) || course.Level == filter.Level)
        && (string.IsNullOrEmpty(filter.Language) || course.Editions.ContainsKey(filter.Language))
        && (filter.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(10).All(word => Mentions(course.In(language), word));

    /// <summary>Title, summary and the lessons' titles; "ae" finds "ä", case doesn't matter.</summary>
    private static bool Mentions(CourseEdition edition, string word) =>
        edition.Lessons.Select(lesson => lesson.Title).Prepend(edition.Summary).Prepend(edition.Title)
            .Any(text => CultureInfo.InvariantCulture.CompareInfo.IndexOf(Plain(text), Plain(word), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);

    private static string Plain(string text) => text.ToLowerInvariant().Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue").Replace("ß", "ss");
}

/// <summary>One course in the list.</summary>
public sealed record CourseCard(string Id, string Title, string Summary, string Language, string Level, int LessonCount, int Minutes, bool HasQuiz, bool IsBegun, bool IsCompleted, Progress Progress, int LessonsDone)
{
    public static CourseCard For(Course course, CourseEdition edition, CourseSteps steps) => new(
        course.Id, edition.Title, edition.Summary, edition.Language, course.Level, edition.Lessons.Count, edition.Minutes, course.HasQuiz,
        steps.IsBegun, steps.IsCompleted, steps.Progress, steps.LessonsDone);
}
