using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;

namespace UrbanKi.Academy.Publishing.Exchange;

/// <summary>The files of what is taught now, as their authors wrote them.</summary>
public static class PublishedFiles
{
    /// <summary>The newest version's; null for a course that was never published.</summary>
    public static async Task<SourceFiles?> NewestFilesAsync(this AcademyDbContext db, string courseId, CancellationToken cancellation) =>
        await db.CourseVersions.AsNoTracking().Where(v => v.CourseId == courseId).OrderByDescending(v => v.Number).Select(v => v.Archive).FirstOrDefaultAsync(cancellation) is { } archive ? CourseArchive.Unpack(archive) : null;

    /// <summary>Of every course, by its id.</summary>
    public static async Task<IReadOnlyDictionary<string, SourceFiles>> AllNewestFilesAsync(this AcademyDbContext db, CancellationToken cancellation)
    {
        var newest = await db.CourseVersions.AsNoTracking().Where(v => !db.CourseVersions.Any(newer => newer.CourseId == v.CourseId && newer.Number > v.Number)).Select(v => new { v.CourseId, v.Archive }).ToListAsync(cancellation);
        return newest.ToDictionary(version => version.CourseId, version => CourseArchive.Unpack(version.Archive), StringComparer.Ordinal);
    }
}
