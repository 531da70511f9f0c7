using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.Workbooks.Evidence;

namespace UrbanKi.Academy.Features.Systems;

public sealed record SystemView
{
    public const int PageSize = 25;

    /// <summary>What can have just happened.</summary>
    public static readonly IReadOnlyList<string?> Outcomes = ["added", "changed", "ended", "resumed", "used", "useended", "counted", "uncounted", "withdrawn"];

    public required SystemLine Line { get; init; }
    public required DateOnly Day { get; init; }
    public required SystemState State { get; init; }
    public required Cover Cover { get; init; }
    public required IReadOnlyList<UseLine> Uses { get; init; }
    public required IReadOnlyList<(string Id, string Title)> Courses { get; init; }
    /// <summary>Courses that could count and don't, by id and title.</summary>
    public required IReadOnlyList<(string Id, string Title)> MoreCourses { get; init; }
    public required IReadOnlyList<(string Id, string Title)> Paths { get; init; }
    public required IReadOnlyList<MeasureRow> Measures { get; init; }
    /// <summary>One page of those who have had no measure.</summary>
    public required IReadOnlyList<GapLine> Gap { get; init; }
    public required int Page { get; init; }
    public required bool ShowsPersons { get; init; }
    public required bool MayChange { get; init; }
    public string? Done { get; init; }
    /// <summary>What is wrong with the choice of a course.</summary>
    public string? Error { get; init; }

    public int Pages => PagesOf(Cover.Gap);

    public static int PagesOf(int gap) => Math.Max(1, (gap + PageSize - 1) / PageSize);

    public string Address(int page) => page > 1 ? $"/systems/{Line.Key}?page={page}" : $"/systems/{Line.Key}";

    public static SystemView For(SystemLine line, Cover cover, IReadOnlyList<UseLine> uses, IReadOnlyList<string> counting, IReadOnlyList<MeasureRow> measures, IReadOnlyList<GapLine> gap, int page,
        LibrarySnapshot library, bool showsPersons, bool mayChange, string language, DateOnly day) => new()
    {
        Line = line,
        Day = day,
        State = line.Facts.On(day),
        Cover = cover,
        Uses = uses,
        Courses = [.. counting.Select(id => (id, library.TitleOf(id, language))).OrderBy(course => course.Item2, StringComparer.CurrentCulture)],
        MoreCourses = [.. library.Courses.Where(course => !counting.Contains(course.Course.Id)).Select(course => (course.Course.Id, course.Course.In(language).Title))],
        Paths = [.. library.Shelf.Paths.Select(path => (path.Id, path.Titles.GetValueOrDefault(language) ?? path.Titles.Values.FirstOrDefault() ?? path.Id))],
        Measures = measures,
        Gap = gap,
        Page = page,
        ShowsPersons = showsPersons,
        MayChange = mayChange,
    };
}
