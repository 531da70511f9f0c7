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
}
