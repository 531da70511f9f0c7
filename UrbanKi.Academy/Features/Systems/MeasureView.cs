using Microsoft.AspNetCore.WebUtilities;
using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.Learning.Systems;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Systems;

public sealed record MeasureView
{
    public const int PageSize = 50;
    public const int LongestReason = 300;

    /// <summary>What can have just happened.</summary>
    public static readonly IReadOnlyList<string?> Outcomes = ["recorded", "entered", "takenback"];

    public required string Key { get; init; }
    public required string SystemName { get; init; }
    public required Measure Measure { get; init; }
    /// <summary>Null for somebody who is here no more.</summary>
    public required string? RecordedBy { get; init; }
    public required string? WithdrawnBy { get; init; }
    public required IReadOnlyList<AttendeeLine> Attendees { get; init; }
    public required int AttendeeCount { get; init; }
    public required int Page { get; init; }
    /// <summary>Key and name; sub-units are indented.</summary>
    public required IReadOnlyList<(string Key, string Title)> Units { get; init; }
    public required PeopleSearch Search { get; init; }
    public required PeoplePick Pick { get; init; }
    public required bool ShowsPersons { get; init; }
    public required bool MayWithdraw { get; init; }
    public string? Done { get; init; }
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];

    public bool IsWithdrawn => Measure.WithdrawnOn is not null;

    /// <summary>Whether everybody of the chosen unit can be entered at once.</summary>
    public bool OffersAll => Search.Unit is { Length: > 0 } && string.IsNullOrWhiteSpace(Search.Words) && Pick.Count > 0 && !(Pick.AreAllNoted && !Pick.HasMore);

    public int Pages => PagesOf(AttendeeCount);

    public static int PagesOf(int count) => Math.Max(1, (count + PageSize - 1) / PageSize);

    public string Here => $"/systems/{Key}/measures/{Measure.Id}";

    public string Address(int page) => QueryHelpers.AddQueryString(Here, new Dictionary<string, string?> { ["page"] = page > 1 ? $"{page}" : null }.Where(pair => pair.Value is not null)) + "#teilnahme";

    public string? Error(string field) => Problems.FirstOrDefault(problem => problem.FieldId == field)?.Message;

    public static MeasureView For(string key, FoundMeasure found, IReadOnlyDictionary<Guid, string> names, IReadOnlyList<AttendeeLine> attendees, int count, int page, PeopleSearch search, PeoplePick pick, bool showsPersons) => new()
    {
        Key = key,
        SystemName = found.SystemName,
        Measure = found.Measure,
        RecordedBy = names.GetValueOrDefault(found.Measure.RecordedBy),
        WithdrawnBy = found.Measure.WithdrawnBy is { } by ? names.GetValueOrDefault(by) : null,
        Attendees = attendees,
        AttendeeCount = count,
        Page = page,
        Units = [.. found.Units.Where(unit => found.Scope is null || unit.Path.StartsWith(found.Scope, StringComparison.Ordinal)).Select(unit => (unit.Key, new string('\u2003', unit.Depth) + unit.Name))],
        Search = search,
        Pick = pick,
        ShowsPersons = showsPersons,
        MayWithdraw = found.MayWithdraw,
    };
}
