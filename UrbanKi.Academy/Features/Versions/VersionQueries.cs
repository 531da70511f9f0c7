using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;

namespace UrbanKi.Academy.Features.Versions;

/// <summary>A version without its text.</summary>
public sealed record VersionRow(Guid Id, int Number, string Hash, bool IsMaterial, IReadOnlyList<string>? MaterialSteps, DateOnly? EarlierCountUntil, DateTime PublishedAt, Guid? PublishedBy, string? Note);

public static class VersionQueries
{
    /// <summary>The newest first.</summary>
    public static async Task<IReadOnlyList<VersionRow>> VersionRowsAsync(this AcademyDbContext db, string courseId, CancellationToken cancellation) =>
        await db.CourseVersions.AsNoTracking().Where(v => v.CourseId == courseId).OrderByDescending(v => v.Number)
            .Select(v => new VersionRow(v.Id, v.Number, v.Hash, v.IsMaterial, v.MaterialSteps, v.EarlierCountUntil, v.PublishedAt, v.PublishedBy, v.Note)).ToListAsync(cancellation);

    public static Task<bool> HasDraftAsync(this AcademyDbContext db, string courseId, CancellationToken cancellation) => db.CourseDrafts.AnyAsync(d => d.CourseId == courseId, cancellation);

    /// <summary>Who published last; null where it was the folder, or nobody.</summary>
    public static Task<Guid?> LastPublisherAsync(this AcademyDbContext db, string courseId, CancellationToken cancellation) =>
        db.CourseVersions.Where(v => v.CourseId == courseId).OrderByDescending(v => v.Number).Select(v => v.PublishedBy).FirstOrDefaultAsync(cancellation);
}
