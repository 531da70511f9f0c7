using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Shared;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Exchange;

/// <summary>A course that was handed in, beside what there is of it.</summary>
public sealed record CourseCheckView
{
    public required Upload Upload { get; init; }
    public required string Title { get; init; }
    /// <summary>The title's.</summary>
    public required string Language { get; init; }
    /// <summary>Whether there was no such course before.</summary>
    public required bool IsNew { get; init; }
    public required IReadOnlyList<FileChange> Changes { get; init; }
    public required int Unchanged { get; init; }
    /// <summary>What was left out of the zip, and the like.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }
    public required IReadOnlyList<(Finding Finding, string Message)> Findings { get; init; }
    /// <summary>Empty where there is no draft.</summary>
    public required Guid Revision { get; init; }
    /// <summary>When the draft that would give way was changed last; null where there is none.</summary>
    public required DateTime? DraftAt { get; init; }
    public required string? DraftBy { get; init; }
    /// <summary>Whether somebody changed the draft between looking and sending.</summary>
    public required bool HasChanged { get; init; }

    /// <summary>The very text that there is already.</summary>
    public bool IsSame => !IsNew && Changes.Count == 0;
    public int Errors => Findings.Count(finding => finding.Finding.Severity == Severity.Error);
    public int Warnings => Findings.Count(finding => finding.Finding.Severity == Severity.Warning);

    public int Count(FileFate fate) => Changes.Count(change => change.Fate == fate);

    public static CourseCheckView For(CourseIntake intake, IReadOnlyDictionary<Guid, string> names, bool hasChanged, string language, ExchangeWords words, FindingWords findings, Func<DateTime, DateTime> local)
    {
        ArgumentNullException.ThrowIfNull(intake);
        var (files, before, draft) = (intake.Parcel.Files!, intake.Draft?.Files ?? intake.Published, intake.Draft?.Draft);
        var outline = CourseOutline.Of(files);
        var (shown, welcome) = (outline.Languages.Contains(language) ? language : outline.Languages is [var first, ..] ? first : language, outline.Find(CourseOutline.WelcomeId));
        var changes = FileChange.Between(before, files);
        return new()
        {
            Upload = intake.Upload,
            Title = welcome is { Titles.Count: > 0 } ? welcome.TitleIn(shown) : intake.Upload.CourseId,
            Language = shown,
            IsNew = before is null,
            Changes = changes,
            Unchanged = files.Paths.Count() - changes.Count(change => change.Fate != FileFate.Removed),
            Remarks = [.. intake.Parcel.Remarks.Select(words.Of)],
            Findings = [.. intake.Checked.Findings.Where(finding => finding.Severity != Severity.Note).OrderByDescending(finding => finding.Severity).Select(finding => (finding, findings.Of(finding)))],
            Revision = draft?.Revision ?? Guid.Empty,
            DraftAt = draft is null ? null : local(draft.ChangedAt ?? draft.BegunAt),
            DraftBy = (draft?.ChangedBy ?? draft?.BegunBy) is { } by ? names.GetValueOrDefault(by) : null,
            HasChanged = hasChanged,
        };
    }
}
