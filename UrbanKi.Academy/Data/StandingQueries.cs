using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Data;

/// <summary>The query of every lesson page; compiled once, since it is asked more often than any other.</summary>
public static class StandingQueries
{
    private static readonly Func<AcademyDbContext, Guid, string, CancellationToken, Task<Standing?>> OfPersonAndCourse =
        EF.CompileAsyncQuery((AcademyDbContext db, Guid personId, string courseId, CancellationToken _) =>
            db.Standings.AsNoTracking().FirstOrDefault(s => s.PersonId == personId && s.CourseId == courseId));

    public static Task<Standing?> StandingOfAsync(this AcademyDbContext db, Guid personId, string courseId, CancellationToken cancellation = default) =>
        OfPersonAndCourse(db, personId, courseId, cancellation);
}
