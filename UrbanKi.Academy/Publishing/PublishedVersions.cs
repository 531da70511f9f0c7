using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Publishing;

/// <summary>Every version that was ever published, read from the database when somebody needs it and then kept: a version never changes.</summary>
public sealed class PublishedVersions(IDbContextFactory<AcademyDbContext> databases, Library library)
{
    private readonly ConcurrentDictionary<Guid, PublishedCourse> read = new();

    public async Task<PublishedCourse?> FindAsync(Guid versionId, CancellationToken cancellation = default) =>
        await FindAsync(versionId, library.Current.Shelf, cancellation);

    /// <summary>The version that what is learned now counts in: the round's own, or the newest where a new round begins.</summary>
    public async Task<PublishedCourse> PinnedAsync(CourseRecord record, PublishedCourse newest, Moment now, CancellationToken cancellation = default) =>
        record.NeedsNewRound(now.Day) || record.Round!.VersionId == newest.VersionId ? newest : await FindAsync(record.Round.VersionId, cancellation) ?? newest;

    /// <summary>The newest version of every course.</summary>
    public async Task<IReadOnlyList<PublishedCourse>> NewestAsync(ReferenceShelf shelf, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var newest = await db.CourseVersions.AsNoTracking()
            .Where(v => !db.CourseVersions.Any(newer => newer.CourseId == v.CourseId && newer.Number > v.Number))
            .Select(v => v.Id).ToListAsync(cancellation);
        var courses = new List<PublishedCourse>();
        foreach (var id in newest)
            if (await FindAsync(id, shelf, cancellation) is { } course)
                courses.Add(course);
        return courses;
    }

    /// <summary>The files of a version, as their authors wrote them; null where there is no such version.</summary>
    public async Task<SourceFiles?> FilesAsync(Guid versionId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.CourseVersions.AsNoTracking().Where(v => v.Id == versionId).Select(v => v.Archive).FirstOrDefaultAsync(cancellation) is { } archive ? CourseArchive.Unpack(archive) : null;
    }

    /// <summary>A picture of an older version, as far as that version has been read: whoever sees its pages has had it read.</summary>
    public CourseImage? FindImage(string courseId, string key) =>
        read.Values.Where(version => version.Course.Id == courseId).Select(version => version.Course.Images.GetValueOrDefault(key)).FirstOrDefault(image => image is not null);

    internal async Task<PublishedCourse?> FindAsync(Guid versionId, ReferenceShelf shelf, CancellationToken cancellation)
    {
        if (read.TryGetValue(versionId, out var known)) return known;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var version = await db.CourseVersions.AsNoTracking().FirstOrDefaultAsync(v => v.Id == versionId, cancellation);
        if (version is null) return null;
        // What it refers to may be gone since.
        var course = CourseReader.Reread(version.CourseId, CourseArchive.Unpack(version.Archive), CourseArchive.UnpackFacts(version.Archive), shelf);
        return course is null ? null : read.GetOrAdd(versionId, new PublishedCourse(version.Id, version.Number, version.PublishedAt, course));
    }
}
