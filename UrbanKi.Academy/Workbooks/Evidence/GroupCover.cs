using UrbanKi.Academy.Data.Groups;
using UrbanKi.Academy.Learning.Groups;

namespace UrbanKi.Academy.Workbooks.Evidence;

/// <summary>How far a course that counts for a system has come, told of groups where nothing is shown by person. It is about everybody who was asked for the course: who of them uses the system would make the groups overlap.</summary>
/// <param name="AtLeast">So many people, rounded down.</param>
public sealed record GroupCover(string System, string SystemId, string Course, string CourseId, GroupRange Range, int AtLeast)
{
    public static IReadOnlyList<GroupCover> Of(IReadOnlyList<MeasureRow> measures, ToldFigures told, string? unitPath) =>
    [
        .. from measure in measures
           where measure.CourseId is not null
           let groups = told.Groups.Where(one => one.CourseId == measure.CourseId && (unitPath is null || one.UnitPath.StartsWith(unitPath, StringComparison.Ordinal))).ToList()
           where groups.Count > 0
           select new GroupCover(measure.System, measure.SystemId, measure.Title, measure.CourseId!, GroupRange.Of([.. groups.Select(one => (one.Band, one.Size))]), GroupRange.Rounded(groups.Sum(one => one.Size))),
    ];
}
