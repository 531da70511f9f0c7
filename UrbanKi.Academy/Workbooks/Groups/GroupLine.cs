using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Data.Groups;
using UrbanKi.Academy.Learning.Groups;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Workbooks.Groups;

/// <summary>A group of a course and its figure, as files have it.</summary>
/// <param name="FormedOn">Everybody in it was asked by this day.</param>
/// <param name="AtLeast">So many people, rounded down.</param>
/// <param name="From">In percent, and so are those below.</param>
public sealed record GroupLine(string Unit, string Course, string CourseId, DateOnly FormedOn, int AtLeast, int From, int To, DateOnly MonthEnd)
{
    /// <summary>Whole groups are left out or shown; nothing else can be asked for.</summary>
    public static IEnumerable<ToldGroup> Narrowed(ToldFigures told, CompletionFilter filter) => told.Groups
        .Where(group => (filter.CourseIds is null || filter.CourseIds.Contains(group.CourseId)) && (filter.UnitPath is null || group.UnitPath.StartsWith(filter.UnitPath, StringComparison.Ordinal)));

    public static IReadOnlyList<GroupLine> Of(ToldFigures told, CompletionFilter filter, CourseTitles courses, string language, IStringLocalizer<Texts> texts) =>
    [
        .. Narrowed(told, filter).Select(group => new GroupLine(group.Unit ?? texts["Groups_Everywhere"], courses.Of(group.CourseId, filter.End, language), group.CourseId,
            group.FormedOn, GroupRange.Rounded(group.Size), group.Band.From, group.Band.To, told.MonthEnd!.Value)),
    ];
}
