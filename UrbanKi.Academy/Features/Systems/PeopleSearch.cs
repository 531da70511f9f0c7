using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>Whom to list for ticking: a unit with its sub-units, and words of a name. Without either nobody is listed.</summary>
/// <param name="Unit">The unit's key.</param>
public sealed record PeopleSearch(string? Unit, string? Words)
{
    /// <summary>A list to tick has no second page: whoever gets this many narrows down.</summary>
    public const int Most = 300;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Unit) && string.IsNullOrWhiteSpace(Words);

    /// <param name="db">Sees the organisation.</param>
    /// <param name="day">Its people and units.</param>
    /// <param name="units">The units of that day.</param>
    /// <param name="scope">The reader's; null for the whole organisation.</param>
    public async Task<(IReadOnlyList<PickLine> Found, int Count)> FindAsync(AcademyDbContext db, DateOnly day, IEnumerable<UnitDetail> units, string? scope, CancellationToken cancellation)
    {
        var path = string.IsNullOrWhiteSpace(Unit) ? null : units.FirstOrDefault(unit => unit.Key == Unit)?.Path;
        if (path is null && string.IsNullOrWhiteSpace(Words)) return ([], 0);
        await db.LearnFoldingAsync(cancellation);
        var people = db.PeopleOn(day, path, scope, Words).AsNoTracking();
        return (await people.Take(Most).ToListAsync(cancellation), await people.CountAsync(cancellation));
    }
}
