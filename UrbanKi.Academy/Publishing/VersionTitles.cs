using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;

namespace UrbanKi.Academy.Publishing;

/// <summary>Gives versions from before titles were kept the titles that their own text says, once.</summary>
public static class VersionTitles
{
    public static async Task FillAsync(IDbContextFactory<AcademyDbContext> databases, WriteGate gate, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var untitled = (await db.CourseVersions.AsNoTracking().Select(v => new { v.Id, v.Titles }).ToListAsync(cancellation)).Where(v => v.Titles.Count == 0).ToList();
        foreach (var id in untitled.Select(v => v.Id))
            await gate.WriteAsync(db, async () =>
            {
                var version = await db.CourseVersions.SingleAsync(v => v.Id == id, cancellation);
                var course = CourseReader.Reread(version.CourseId, CourseArchive.Unpack(version.Archive), CourseArchive.UnpackFacts(version.Archive), ReferenceShelf.Empty);
                version.Titles = course?.Titles ?? new() { ["de"] = version.CourseId };
            }, cancellation);
    }
}
