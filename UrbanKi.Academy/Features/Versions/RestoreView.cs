using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Versions;

/// <summary>An old version that is to be taken up again, and the draft that would give way to it.</summary>
/// <param name="Revision">Empty where there is no draft.</param>
/// <param name="DraftAt">When the draft was changed last; null where there is none.</param>
/// <param name="HasChanged">Whether somebody changed the draft between looking and sending.</param>
public sealed record RestoreView(string CourseId, string CourseTitle, int Number, DateTime PublishedAt, int Newest, Guid Revision, DateTime? DraftAt, string? DraftBy, bool HasChanged)
{
    public static RestoreView For(string courseId, PublishedCourse? published, VersionRow version, int newest, CourseDraft? draft, IReadOnlyDictionary<Guid, string> names, bool hasChanged, string language, Func<DateTime, DateTime> local) =>
        new(courseId, published?.Course.In(language).ShortTitle ?? courseId, version.Number, local(version.PublishedAt), newest, draft?.Revision ?? Guid.Empty, draft is null ? null : local(draft.ChangedAt ?? draft.BegunAt),
            (draft?.ChangedBy ?? draft?.BegunBy) is { } by ? names.GetValueOrDefault(by) : null, hasChanged);
}
