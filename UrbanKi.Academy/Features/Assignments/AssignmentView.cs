using Microsoft.AspNetCore.WebUtilities;

namespace UrbanKi.Academy.Features.Assignments;

/// <param name="Count">People that fit the search, on all pages.</param>
/// <param name="Done">What has just happened: made, changed, withdrawn; or null.</param>
public sealed record AssignmentView(AssignmentLine Line, string? CourseId, string? PathId, IReadOnlyList<AssigneeRow> Rows, int Count, int Page, string? Query, DateOnly MadeOn, string? MadeBy, string? Note, string? WithdrawnWhy, string? Done)
{
    public const int PageSize = 50;

    public bool CanBeWithdrawn => Line.State != AssignmentState.Withdrawn;

    public int Pages => PagesOf(Count);

    public static int PagesOf(int count) => Math.Max(1, (count + PageSize - 1) / PageSize);

    public string Address(int page) => QueryHelpers.AddQueryString($"/assignments/{Line.Id}", new Dictionary<string, string?> { ["q"] = string.IsNullOrWhiteSpace(Query) ? null : Query, ["page"] = page > 1 ? $"{page}" : null });

    public string Exceptions(AssigneeRow row) => $"/assignments/exceptions/{row.PersonId}" + (CourseId is { } course ? $"?course={course}#ausnahme" : "");

    /// <summary>The completion report of what is assigned.</summary>
    public string Report => CourseId is { } course ? $"/reports/completions?course={course}" : $"/reports/completions?path={PathId}";
}

/// <summary>A person under the assignment: since when and until when, nothing about their learning.</summary>
public sealed record AssigneeRow(Guid PersonId, string Name, string? Unit, DateOnly Since, DateOnly? DueOn);
