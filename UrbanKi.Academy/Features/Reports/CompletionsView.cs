using Microsoft.AspNetCore.WebUtilities;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Features.Reports;

public sealed record CompletionsView
{
    public const int PageSize = 25;

    public required CompletionRequest Request { get; init; }
    public required CompletionFilter Filter { get; init; }
    /// <summary>Values of the address that could not be read.</summary>
    public required IReadOnlyList<(string Name, string Value)> Unreadable { get; init; }
    public required IReadOnlyList<(string Key, string Title)> Courses { get; init; }
    public required IReadOnlyList<(string Key, string Title)> Paths { get; init; }
    /// <summary>Key and name; sub-units are indented.</summary>
    public required IReadOnlyList<(string Key, string Title)> Units { get; init; }
    public required Totals Totals { get; init; }
    /// <summary>By unit, the highest rate first.</summary>
    public required IReadOnlyList<UnitBar> Bars { get; init; }
    public required IReadOnlyList<CompletionLine> Lines { get; init; }
    public required IReadOnlyDictionary<string, string> CourseTitles { get; init; }
    public required int Count { get; init; }
    public required int Page { get; init; }
    public required DateTime MadeAt { get; init; }

    public int Pages => PagesOf(Count);
    public int FirstShown => Count == 0 ? 0 : (Page - 1) * PageSize + 1;
    public int LastShown => Math.Min(Page * PageSize, Count);

    public static int PagesOf(int count) => Math.Max(1, (count + PageSize - 1) / PageSize);

    public static CompletionsView For(CompletionRequest request, CompletionFilter filter, IReadOnlyList<(string, string)> unreadable, LibrarySnapshot library, IReadOnlyList<UnitDetail> units,
        IReadOnlyList<CompletionSum> sums, IReadOnlyList<CompletionLine> lines, int count, int page, string language, DateTime madeAt) => new()
    {
        Request = request,
        Filter = filter,
        Unreadable = unreadable,
        Courses = [.. library.Courses.Select(c => (c.Course.Id, c.Course.In(language).Title))],
        Paths = [.. library.Shelf.Paths.Select(p => (p.Id, p.Titles.GetValueOrDefault(language) ?? p.Titles.Values.FirstOrDefault() ?? p.Id))],
        Units = [.. units.Where(u => u.HoldsOn(filter.Day)).OrderBy(u => u.Path, StringComparer.Ordinal).Select(u => (u.Key, new string('\u2003', u.Depth) + u.Name))],
        Totals = new(sums.Sum(s => s.Required), sums.Sum(s => s.Completed), sums.Sum(s => s.Overdue), sums.Select(s => s.UnitPath).Distinct().Count()),
        Bars = [.. sums.GroupBy(s => s.UnitPath).Select(g => new UnitBar(g.First().Unit, g.Sum(s => s.Required), g.Sum(s => s.Completed), g.Sum(s => s.Overdue))).OrderByDescending(b => b.Rate).ThenBy(b => b.Unit, StringComparer.CurrentCulture)],
        Lines = lines,
        CourseTitles = lines.Select(l => l.CourseId).Distinct().ToDictionary(id => id, id => library.ShortTitleOf(id, language)),
        Count = count,
        Page = page,
        MadeAt = madeAt,
    };

    /// <summary>This report under another address: "", ".xlsx", ".csv"; with another page or status where given.</summary>
    public string Address(string ending = "", int? page = null, string? status = null) => QueryHelpers.AddQueryString($"/reports/completions{ending}", new Dictionary<string, string?>
    {
        ["course"] = Filled(Request.Course),
        ["path"] = Filled(Request.Path),
        ["unit"] = Filled(Request.Unit),
        ["from"] = Filled(Request.From),
        ["to"] = Filled(Request.To),
        ["status"] = Filled(status ?? Request.Status),
        ["asOf"] = Filled(Request.AsOf),
        ["page"] = page is > 1 ? $"{page}" : null,
    }.Where(pair => pair.Value is not null));

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

/// <summary>Rounds in figures; open is what is neither completed nor overdue.</summary>
public sealed record Totals(int Required, int Completed, int Overdue, int UnitCount)
{
    public int Open => Math.Max(0, Required - Completed - Overdue);
    public int Rate => Required == 0 ? 0 : 100 * Completed / Required;
}

/// <summary>One unit's bar. Unit is null for people without one.</summary>
public sealed record UnitBar(string? Unit, int Required, int Completed, int Overdue)
{
    public int Open => Math.Max(0, Required - Completed - Overdue);
    public int Rate => Required == 0 ? 0 : 100 * Completed / Required;

    /// <summary>A part of the bar in percent of its width.</summary>
    public double Share(int part) => Required == 0 ? 0 : 100.0 * part / Required;
}
