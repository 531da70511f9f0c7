using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Data.Privacy;

public static class AccessEntries
{
    /// <summary>Writes down that somebody looked, before they are shown anything. The same look on the same day is there already.</summary>
    public static async Task NoteAccessAsync(this AcademyDbContext db, WriteGate gate, DataAccess access, CancellationToken cancellation = default)
    {
        if (await IsNotedAsync()) return;
        await gate.WriteAsync(db, async () =>
        {
            if (!await IsNotedAsync()) db.DataAccesses.Add(access);
        }, cancellation);

        Task<bool> IsNotedAsync() => db.DataAccesses.AnyAsync(a => a.Day == access.Day && a.Kind == access.Kind && a.ReaderId == access.ReaderId && a.Role == access.Role
            && a.PersonId == access.PersonId && a.ShownDay == access.ShownDay && a.UnitPath == access.UnitPath && a.Courses == access.Courses && a.Query == access.Query && a.Rows == access.Rows, cancellation);
    }

    /// <summary>Who looked this person up, and which lists could have shown them by their unit and courses on the day that was shown; the newest first.</summary>
    public static Task<List<DataAccess>> AccessesToAsync(this AcademyDbContext db, Guid personId, int most, CancellationToken cancellation = default) =>
        db.AccessesTo(personId).OrderByDescending(a => a.Id).Take(most).ToListAsync(cancellation);

    /// <summary>The same counted: looks of one kind on one day are one line, the newest first.</summary>
    public static Task<List<AccessCount>> AccessCountsToAsync(this AcademyDbContext db, Guid personId, int most, CancellationToken cancellation = default) =>
        db.AccessesTo(personId)
            .GroupBy(a => new { a.Day, a.ShownDay, a.Kind, a.Role, IsAboutMe = a.PersonId != null })
            .OrderByDescending(some => some.Max(a => a.Id)).Take(most)
            .Select(some => new AccessCount(some.Key.Day, some.Key.ShownDay, some.Key.Kind, some.Key.Role, some.Key.IsAboutMe, some.Count())).ToListAsync(cancellation);

    private static IQueryable<DataAccess> AccessesTo(this AcademyDbContext db, Guid personId) =>
        db.DataAccesses.AsNoTracking().Where(a => a.PersonId == personId || a.PersonId == null
                && (a.UnitPath == null || db.PersonDetails.Any(d => d.PersonId == personId && d.ValidFrom <= a.ShownDay && (d.ValidTo == null || d.ValidTo > a.ShownDay)
                    && db.UnitDetails.Any(u => u.UnitId == d.UnitId && u.ValidFrom <= a.ShownDay && (u.ValidTo == null || u.ValidTo > a.ShownDay) && u.Path.StartsWith(a.UnitPath!))))
                && db.StandingPeriods.Any(p => p.PersonId == personId && p.ValidFrom <= a.ShownDay && (a.Courses == null || a.Courses.Contains(" " + p.CourseId + " "))));
}
