using UrbanKi.Academy.Learning.Groups;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>A course and its groups.</summary>
/// <param name="Range">All of them taken together.</param>
/// <param name="AtLeast">So many people, rounded down.</param>
public sealed record GroupSection(string CourseId, string Title, GroupRange Range, int AtLeast, IReadOnlyList<GroupRow> Rows);
