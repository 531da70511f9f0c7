using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Features.Systems;

public sealed record SystemListView
{
    public required IReadOnlyList<SystemRow> Rows { get; init; }
    public required string? Query { get; init; }
    /// <summary>Shows what is out of use instead of what is in use or planned.</summary>
    public required bool ShowsEnded { get; init; }
    public required int CurrentCount { get; init; }
    public required int EndedCount { get; init; }
    public required bool MayChange { get; init; }

    public static SystemListView For(IReadOnlyList<SystemLine> systems, IReadOnlyList<SystemCount> counts, PrivacyProfile profile, string? query, bool showsEnded, bool mayChange, DateOnly day)
    {
        var byId = counts.ToDictionary(count => count.SystemId);
        var words = (query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var rows = systems.Select(system => SystemRow.For(system, Cover.Of(byId.GetValueOrDefault(system.Id), profile), day)).ToList();
        return new()
        {
            Rows = [.. rows.Where(row => row.State == SystemState.Ended == showsEnded && words.All(row.Mentions))],
            Query = string.IsNullOrWhiteSpace(query) ? null : query.Trim(),
            ShowsEnded = showsEnded,
            CurrentCount = rows.Count(row => row.State != SystemState.Ended),
            EndedCount = rows.Count(row => row.State == SystemState.Ended),
            MayChange = mayChange,
        };
    }
}
