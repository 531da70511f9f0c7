using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Systems;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Data.Completions;

/// <summary>What a report refers to besides people, each with its whole history, so that a past day finds what was there then.</summary>
public sealed record CompletionGround(IReadOnlyList<UnitDetail> Units, IReadOnlyList<PathVersion> Paths, IReadOnlyList<SystemTerm> Systems, IReadOnlyList<SystemCourse> SystemCourses, CourseTitles Courses)
{
    /// <summary>Five queries over small tables.</summary>
    public static async Task<CompletionGround> LoadAsync(AcademyDbContext db, CancellationToken cancellation = default) => new(
        await db.UnitDetails.AsNoTracking().ToListAsync(cancellation),
        await db.PathVersions.AsNoTracking().ToListAsync(cancellation),
        await (from system in db.AiSystems
               from detail in db.SystemDetails.Where(detail => detail.SystemId == system.Id)
               select new SystemTerm(system.Id, system.Key, detail.Facts.Name, detail.ValidFrom, detail.ValidTo)).ToListAsync(cancellation),
        await db.SystemCourses.AsNoTracking().ToListAsync(cancellation),
        new(await db.CourseVersions.AsNoTracking().Select(version => new CourseTitle(version.CourseId, version.Number, version.PublishedAt, version.Titles)).ToListAsync(cancellation)));
}
