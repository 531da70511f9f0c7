using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.Learning.Assignments;

namespace UrbanKi.Academy.Data.Assignments;

/// <summary>Who is where today, in a fixed number of queries.</summary>
public static class BelongingQueries
{
    /// <summary>Those of the people who are here today; leavers come under nothing.</summary>
    /// <param name="personIds">Null for everybody.</param>
    /// <param name="day">Today.</param>
    public static async Task<IReadOnlyList<Belonging>> BelongingsAsync(this AcademyDbContext db, IReadOnlyCollection<Guid>? personIds, DateOnly day, CancellationToken cancellation = default)
    {
        var people = db.People.AsNoTracking().Where(person => person.LeftOn == null);
        var grants = db.RoleGrants.AsNoTracking();
        if (personIds is not null)
        {
            people = people.Where(person => personIds.Contains(person.Id));
            grants = grants.Where(grant => personIds.Contains(grant.PersonId));
        }
        var here = await (
            from person in people
            from detail in db.PersonDetails.Where(detail => detail.PersonId == person.Id && detail.ValidTo == null)
            from unit in db.UnitDetails.Where(unit => unit.UnitId == detail.UnitId && unit.ValidTo == null).DefaultIfEmpty()
            select new { person.Id, Path = (string?)unit!.Path }).ToListAsync(cancellation);
        var roles = (await grants.Select(grant => new { grant.PersonId, grant.Role }).ToListAsync(cancellation)).ToLookup(grant => grant.PersonId, grant => grant.Role);
        var systems = personIds is null ? db.SystemUsers(day) : db.SystemUsers(day).Where(user => personIds.Contains(user.PersonId));
        var uses = (await systems.ToListAsync(cancellation)).ToLookup(user => user.PersonId, user => user.SystemId);
        return [.. here.Select(person => new Belonging(person.Id, person.Path, [.. roles[person.Id]], [.. uses[person.Id]]))];
    }

    /// <summary>The paths of the units that there are today.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> UnitPathsAsync(this AcademyDbContext db, CancellationToken cancellation = default) =>
        await db.UnitDetails.AsNoTracking().Where(unit => unit.ValidTo == null).ToDictionaryAsync(unit => unit.UnitId, unit => unit.Path, cancellation);
}
