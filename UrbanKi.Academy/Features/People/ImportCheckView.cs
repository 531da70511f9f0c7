using UrbanKi.Academy.People.Imports;

namespace UrbanKi.Academy.Features.People;

/// <summary>An import as it stands.</summary>
public sealed record ImportCheckView
{
    public const int PageSize = 50;
    public const int MostLeaversShown = 200;

    public required PeopleImport Import { get; init; }
    public required ImportPreview Preview { get; init; }
    /// <summary>What makes the file as a whole unusable.</summary>
    public required IReadOnlyList<ImportFinding> Refusals { get; init; }
    /// <summary>The bad rows of this page.</summary>
    public required IReadOnlyList<ImportFinding> Errors { get; init; }
    public required int ErrorCount { get; init; }
    /// <summary>Worth knowing; the first of them.</summary>
    public required IReadOnlyList<ImportFinding> Notes { get; init; }
    public required int NoteCount { get; init; }
    public required int Page { get; init; }
    public required bool IsMine { get; init; }
    public required bool IsScoped { get; init; }
    public required DateTime? FinishedAt { get; init; }
    public required string? Problem { get; init; }

    public int Pages => Math.Max(1, (ErrorCount + PageSize - 1) / PageSize);
    public bool IsPreview => Import.State == ImportState.Preview;
    public bool AsksForConsent => Import.NeedsConsentForLeavers && Import.LeaverCount > 0;
    /// <summary>Those who leave because the file says so are among the changes.</summary>
    public int ChangesNotShown => Math.Max(0, Import.ChangedCount + Import.LeaverCount - Preview.Leavers.Count - Preview.Changed.Count);
    public int LeaversNotShown => Math.Max(0, Preview.Leavers.Count - MostLeaversShown);

    public string Address(int page) => page > 1 ? $"/people/import/{Import.Id}?page={page}" : $"/people/import/{Import.Id}";

    public static ImportCheckView For(PeopleImport import, ImportPreview preview, int page, bool isMine, bool isScoped, DateTime? finishedAt, string? problem)
    {
        var errors = preview.Findings.Where(finding => finding.IsError).ToList();
        var rows = import.IsRefused ? [] : errors;
        var notes = preview.Findings.Where(finding => !finding.IsError).ToList();
        var shown = Math.Clamp(page, 1, Math.Max(1, (rows.Count + PageSize - 1) / PageSize));
        return new()
        {
            Import = import,
            Preview = preview,
            Refusals = import.IsRefused ? errors : [],
            Errors = [.. rows.Skip((shown - 1) * PageSize).Take(PageSize)],
            ErrorCount = rows.Count,
            Notes = [.. notes.Take(PageSize)],
            NoteCount = notes.Count,
            Page = shown,
            IsMine = isMine,
            IsScoped = isScoped,
            FinishedAt = finishedAt,
            Problem = problem,
        };
    }
}
