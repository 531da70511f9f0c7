using Microsoft.AspNetCore.WebUtilities;
using UrbanKi.Academy.Data.Groups;
using UrbanKi.Academy.Learning.Groups;
using UrbanKi.Academy.Workbooks;
using UrbanKi.Academy.Workbooks.Groups;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>The completion report where nothing is shown by person: groups, once a month, in coarse steps.</summary>
public sealed record GroupsView
{
    public required CompletionRequest Request { get; init; }
    /// <summary>Values of the address that could not be read.</summary>
    public required IReadOnlyList<(string Name, string Value)> Unreadable { get; init; }
    /// <summary>Whether something was asked for that no group is told by, such as a status.</summary>
    public required bool AskedForMore { get; init; }
    public required IReadOnlyList<(string Key, string Title)> Courses { get; init; }
    /// <summary>Key and name; sub-units are indented.</summary>
    public required IReadOnlyList<(string Key, string Title)> Units { get; init; }
    /// <summary>The newest first.</summary>
    public required IReadOnlyList<DateOnly> Months { get; init; }
    public required DateOnly? MonthEnd { get; init; }
    public required IReadOnlyList<GroupSection> Sections { get; init; }
    public required int SmallestGroup { get; init; }
    /// <summary>Whether newer figures are being told just now.</summary>
    public required bool IsBeingPrepared { get; init; }

    public static GroupsView For(AskedReport asked, ToldFigures told, int smallestGroup, bool isBeingPrepared, string language)
    {
        var (filter, titles) = (asked.Filter, asked.Ground.Courses);
        return new()
        {
            Request = asked.Request,
            Unreadable = asked.Unreadable,
            AskedForMore = filter.NarrowsRows || filter.SystemId is not null || filter.Search is not null || filter.HasNoUnit,
            Courses = [.. CompletionsView.CourseIds(asked, language).Select(id => (id, titles.Of(id, filter.End, language)))],
            Units = [.. new UnitTree(asked.Ground.Units, filter).All.Select(unit => (unit.Key, new string('\u2003', unit.Depth) + unit.Name))],
            Months = told.Months,
            MonthEnd = told.MonthEnd,
            Sections = [.. GroupLine.Narrowed(told, filter).GroupBy(group => group.CourseId).Select(course => new GroupSection(course.Key, titles.Of(course.Key, filter.End, language),
                GroupRange.Of([.. course.Select(group => (group.Band, group.Size))]), GroupRange.Rounded(course.Sum(group => group.Size)), [.. course.Select(GroupRow.For)])).OrderBy(section => section.Title, StringComparer.CurrentCulture)],
            SmallestGroup = smallestGroup,
            IsBeingPrepared = isBeingPrepared,
        };
    }

    /// <summary>The same groups as a file: ".xlsx", ".csv".</summary>
    public string File(string ending) => QueryHelpers.AddQueryString(CompletionsView.Here + ending, Request.Asked.Where(asked => asked.Name is "course" or "path" or "unit" or "asOf").Select(asked => KeyValuePair.Create(asked.Name, (string?)asked.Value)));
}
