
namespace UrbanKi.Academy.Data.Systems;

/// <summary>Who uses which AI system, on any day: from dated rows that are never changed for a day that is over.</summary>
public static class SystemQueries
{
    /// <summary>Every person and system that belong together on that day, each pair once: one query, however many people.</summary>
    public static IQueryable<SystemUser> SystemUsers(this AcademyDbContext db, DateOnly day)
    {
        var uses = db.SystemUses.Where(u => u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo > day));
        var employed = db.PersonDetails.Where(d => d.ValidFrom <= day && (d.ValidTo == null || d.ValidTo > day));
        var units = db.UnitDetails.Where(u => u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo > day));
        var byUnit =
            from use in uses
            join top in units on use.UnitId equals top.UnitId
            from unit in units
            join detail in employed on unit.UnitId equals detail.UnitId
            where unit.Path.StartsWith(top.Path)
            select new SystemUser { SystemId = use.SystemId, PersonId = detail.PersonId };
        var byPerson =
            from use in uses
            join detail in employed on use.PersonId equals detail.PersonId
            select new SystemUser { SystemId = use.SystemId, PersonId = detail.PersonId };
        return byUnit.Union(byPerson);
    }

    /// <summary>The people who use a system on that day.</summary>
    public static IQueryable<Guid> UsersOf(this AcademyDbContext db, Guid systemId, DateOnly day) =>
        db.SystemUsers(day).Where(user => user.SystemId == systemId).Select(user => user.PersonId);
}
