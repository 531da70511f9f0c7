using Microsoft.AspNetCore.WebUtilities;
using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Workbooks.Evidence;

namespace UrbanKi.Academy.Features.Systems;

public sealed record EvidenceView
{
    public const int PageSize = 25;

    /// <summary>The duty that the dossier is kept for.</summary>
    private const string Duty = "art-4";

    public required EvidenceRequest Request { get; init; }
    /// <summary>Values of the address that could not be read.</summary>
    public required IReadOnlyList<(string Name, string Value)> Unreadable { get; init; }
    public required IReadOnlyList<(string Key, string Title)> Systems { get; init; }
    /// <summary>Key and name; sub-units are indented.</summary>
    public required IReadOnlyList<(string Key, string Title)> Units { get; init; }
    public required EvidenceSummary Summary { get; init; }
    /// <summary>Whether the day shown is over.</summary>
    public required bool IsPast { get; init; }
    /// <summary>One page of users without a measure.</summary>
    public required IReadOnlyList<GapLine> Gap { get; init; }
    public required int GapCount { get; init; }
    public required int Page { get; init; }
    public required bool ShowsPersons { get; init; }
    /// <summary>Whether there was a time whose learning is not shown by person, and so is missing.</summary>
    public bool LeavesOut { get; init; }
    /// <summary>What is told instead, where nothing is shown by person; as at the end of a month.</summary>
    public IReadOnlyList<GroupCover> Groups { get; init; } = [];
    public DateOnly? GroupsOn { get; init; }
    /// <summary>Whether they are being told just now.</summary>
    public bool GroupsAreComing { get; init; }

    public bool IsEmpty => Summary.Systems.Count == 0;

    /// <summary>What the academy said about the duty on that day; null where it said nothing yet.</summary>
    public FactVersion? Law => Summary.Facts.FirstOrDefault(fact => fact.FactId == Duty);

    /// <summary>Facts that somebody should have checked by then.</summary>
    public IReadOnlyList<FactVersion> Stale => [.. Summary.Facts.Where(fact => fact.IsStaleOn(Summary.Day))];

    public int Pages => PagesOf(GapCount);

    public static int PagesOf(int gap) => Math.Max(1, (gap + PageSize - 1) / PageSize);

    /// <summary>This dossier under another address: "", ".xlsx"; with another page.</summary>
    public string Address(string ending = "", int? page = null) => QueryHelpers.AddQueryString($"/reports/evidence{ending}", new Dictionary<string, string?>
    {
        ["system"] = Filled(Request.System),
        ["unit"] = Filled(Request.Unit),
        ["asOf"] = Filled(Request.AsOf),
        ["page"] = page is > 1 ? $"{page}" : null,
    }.Where(pair => pair.Value is not null));

    /// <summary>The same for one system.</summary>
    public string Only(string systemKey) => (this with { Request = Request with { System = systemKey } }).Address();

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
