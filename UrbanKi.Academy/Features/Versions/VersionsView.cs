using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Features.Versions;

/// <summary>A course's history.</summary>
public sealed record VersionsView
{
    public required string CourseId { get; init; }
    public required string CourseTitle { get; init; }
    public required bool HasQuiz { get; init; }
    public required bool HasDraft { get; init; }
    /// <summary>The newest first.</summary>
    public required IReadOnlyList<VersionLineRow> Rows { get; init; }
    /// <summary>Whether the newest was published just now.</summary>
    public required bool IsJustPublished { get; init; }

    public static VersionsView For(string courseId, PublishedCourse? published, IReadOnlyList<VersionRow> rows, IReadOnlyDictionary<Guid, string> names, bool hasDraft, bool isJustPublished, string language, Func<DateTime, DateTime> local) => new()
    {
        CourseId = courseId,
        CourseTitle = published?.Course.In(language).ShortTitle ?? courseId,
        HasQuiz = published?.Course.HasQuiz == true,
        HasDraft = hasDraft,
        Rows = [.. rows.Select(row => new VersionLineRow(row, local(row.PublishedAt), row.PublishedBy is { } by ? names.GetValueOrDefault(by) : null, row.PublishedBy is null))],
        IsJustPublished = isJustPublished,
    };
}

/// <summary>One version.</summary>
/// <param name="By">Null where it was nobody of this organisation.</param>
/// <param name="IsFromFolder">Published from the content folder, by no person.</param>
public sealed record VersionLineRow(VersionRow Version, DateTime At, string? By, bool IsFromFolder);
