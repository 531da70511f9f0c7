using Microsoft.AspNetCore.WebUtilities;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Features.Reports;

public sealed record CompletionsView
{
    public const string Here = "/reports/completions";

    public required AskedReport Asked { get; init; }
    public required TableRequest Table { get; init; }
    /// <summary>Values of the address that could not be read.</summary>
    public required IReadOnlyList<(string Name, string Value)> Unreadable { get; init; }
    /// <summary>The same in words as a file has it, for paper.</summary>
    public required IReadOnlyList<(string Label, string Value)> Described { get; init; }
    public required IReadOnlyList<(string Key, string Title)> Courses { get; init; }
    public required IReadOnlyList<(string Key, string Title)> Paths { get; init; }
    public required IReadOnlyList<(string Key, string Title)> Systems { get; init; }
    /// <summary>Key and name; sub-units are indented.</summary>
    public required IReadOnlyList<(string Key, string Title)> Units { get; init; }
    /// <summary>From the top down to the unit that is looked at.</summary>
    public required IReadOnlyList<UnitDetail> Way { get; init; }
    public required Bar Totals { get; init; }
    /// <summary>People and courses that are in the rows but not in the figures: of one's own accord, exempt, no longer asked for.</summary>
    public required int Beside { get; init; }
    /// <summary>The units directly below, the highest rate first.</summary>
    public required IReadOnlyList<Bar> UnitBars { get; init; }
    public required IReadOnlyList<Bar> CourseBars { get; init; }
    public required IReadOnlyList<CompletionLine> Lines { get; init; }
    public required string Language { get; init; }
    public required int Count { get; init; }
    public required DateTime MadeAt { get; init; }

    public CompletionRequest Request => Asked.Request;
    public CompletionFilter Filter => Asked.Filter;
    public int Pages => Math.Max(1, (Count + Table.Size - 1) / Table.Size);
    public int FirstShown => Count == 0 ? 0 : (Table.Page - 1) * Table.Size + 1;
    public int LastShown => Math.Min(Table.Page * Table.Size, Count);
    public bool IsNarrowed => Request.Asked.Any(asked => asked.Name is not "asOf");

    /// <param name="words">What people without a unit, and those of a unit itself, are called.</param>
    public static CompletionsView For(AskedReport asked, TableRequest table, IReadOnlyList<(string, string)> unreadable, IReadOnlyList<(string, string)> described,
        CompletionPage page, string language, DateTime madeAt, (string NoUnit, string Itself) words)
    {
        var sums = page.Sums;
        var (filter, ground, tree) = (asked.Filter, asked.Ground, new UnitTree(asked.Ground.Units, asked.Filter));
        string Title(string courseId) => ground.Courses.Of(courseId, filter.End, language);
        var below = tree.Below(sums).ToList();
        return new()
        {
            Asked = asked,
            Table = table,
            Unreadable = unreadable,
            Described = described,
            Courses = [.. CourseIds(asked, language).Select(id => (id, Title(id)))],
            Paths = [.. ground.Paths.Where(path => path.HoldsOn(filter.Day)).Select(path => (path.PathId, path.Titles.GetValueOrDefault(language) ?? path.Titles.GetValueOrDefault("de") ?? path.PathId)).OrderBy(path => path.Item2, StringComparer.CurrentCulture)],
            Systems = [.. ground.Systems.Where(system => system.HoldsOn(filter.Day)).Select(system => (system.Key, system.Name)).OrderBy(system => system.Name, StringComparer.CurrentCulture)],
            Units = [.. tree.All.Select(unit => (unit.Key, new string('\u2003', unit.Depth) + unit.Name)), .. filter.ScopePath is null ? [(CompletionRequest.NoUnit, words.NoUnit)] : Array.Empty<(string, string)>()],
            Way = tree.Way,
            Totals = BarOf("", sums, null),
            Beside = sums.Sum(sum => sum.People - sum.Required),
            // One that there is nothing below of says no more than the figures do.
            UnitBars = below is [(null, _)] && (filter.UnitPath ?? filter.ScopePath) is not null || filter.HasNoUnit ? [] :
            [
                .. below.Select(one => one.Unit is { } unit ? BarOf(unit.Name, one.Sums, Address(asked.Request with { Unit = unit.Key }, table))
                    : one.Sums[0].UnitPath is null ? BarOf(words.NoUnit, one.Sums, filter.ScopePath is null ? Address(asked.Request with { Unit = CompletionRequest.NoUnit }, table) : null)
                    : BarOf(words.Itself, one.Sums, null))
                    .OrderByDescending(bar => bar.Rate).ThenBy(bar => bar.Label, StringComparer.CurrentCulture),
            ],
            CourseBars = [.. sums.GroupBy(sum => sum.CourseId).Where(_ => asked.Request.Course is null or "").Select(course => BarOf(Title(course.Key), [.. course], Address(asked.Request with { Course = course.Key }, table)))
                .OrderByDescending(bar => bar.Rate).ThenBy(bar => bar.Label, StringComparer.CurrentCulture)],
            Lines = page.Lines,
            Language = language,
            Count = page.Count,
            MadeAt = madeAt,
        };
    }

    /// <summary>The courses there were on the day, in the order of their titles.</summary>
    public static IReadOnlyList<string> CourseIds(AskedReport asked, string language) =>
        [.. asked.Ground.Courses.Before(asked.Filter.End).OrderBy(id => asked.Ground.Courses.Of(id, asked.Filter.End, language), StringComparer.CurrentCulture).ThenBy(id => id, StringComparer.Ordinal)];

    /// <summary>As the version was called that was taught.</summary>
    public string CourseOf(CompletionLine line) => CourseTitles.HeadOf(Asked.Ground.Courses.Of(line.CourseId, line.Facts.VersionNumber, Language));

    /// <summary>This report with something else asked for, from the first page on.</summary>
    public string With(CompletionRequest request) => Address(request, Table);

    /// <summary>This report with the table in another way.</summary>
    public string With(TableRequest table) => AddressOf(Here, Request.Asked.Concat(table.Asked));

    /// <summary>Sorted by this column; once more the other way round.</summary>
    public string SortedBy(string key) => With(Table with { Order = new(key, Table.Order.By == key && !Table.Order.IsDescending), Page = 1 }) + "#liste";

    /// <summary>For aria-sort: "ascending", "descending", or null where another column decides.</summary>
    public string? SortOf(string key) => Table.Order.By != key ? null : Table.Order.IsDescending ? "descending" : "ascending";

    /// <summary>The same rows as a file: ".xlsx", ".csv".</summary>
    public string File(string ending) => AddressOf(Here + ending, Asked.Readable.Asked);

    public string KeepAddress => AddressOf(Here, Asked.Readable.Asked.Prepend(("handler", "keep")));

    private static string Address(CompletionRequest request, TableRequest table) => AddressOf(Here, request.Asked.Concat((table with { Page = 1 }).Asked));

    private static string AddressOf(string path, IEnumerable<(string Name, string Value)> asked) => QueryHelpers.AddQueryString(path, asked.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value)));

    private static Bar BarOf(string label, IReadOnlyList<CompletionSum> sums, string? href) => new(label, sums.Sum(sum => sum.Required), sums.Sum(sum => sum.Completed), sums.Sum(sum => sum.Overdue), href);
}
