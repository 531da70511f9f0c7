using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Data.Systems;

public static class PickQueries
{
    /// <summary>Who was here on a day, by name; those of a unit and its sub-units, and those in whose name or number each of the words occurs, in whatever spelling.</summary>
    /// <param name="db">Sees the organisation. The connection must know <see cref="Folding"/> where there are words.</param>
    /// <param name="day">Its people and its tree of units.</param>
    /// <param name="unitPath">Null for all units.</param>
    /// <param name="scopePath">The unit that the reader's right to see ends at; null for the whole organisation.</param>
    /// <param name="words">Null for everybody.</param>
    public static IQueryable<PickLine> PeopleOn(this AcademyDbContext db, DateOnly day, string? unitPath, string? scopePath, string? words)
    {
        var rows =
            from person in db.People
            from detail in db.PersonDetails.Where(d => d.PersonId == person.Id && d.ValidFrom <= day && (d.ValidTo == null || d.ValidTo > day))
            from unit in db.UnitDetails.Where(u => u.UnitId == detail.UnitId && u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo > day)).DefaultIfEmpty()
            select new { person.Id, person.PersonnelNumber, detail.Surname, detail.GivenName, Unit = (string?)unit!.Name, Path = (string?)unit!.Path };
        foreach (var path in new[] { unitPath, scopePath }.OfType<string>()) rows = rows.Where(row => row.Path!.StartsWith(path));
        foreach (var word in Folding.WordsOf(words ?? "")) rows = rows.Where(row => Folding.Folded(row.GivenName + " " + row.Surname + " " + (row.PersonnelNumber ?? "")).Contains(word));
        return rows.OrderBy(row => EF.Functions.Collate(row.Surname, NameOrder.Collation)).ThenBy(row => EF.Functions.Collate(row.GivenName, NameOrder.Collation)).ThenBy(row => row.Id).Select(row => new PickLine { PersonId = row.Id, PersonnelNumber = row.PersonnelNumber, Surname = row.Surname, GivenName = row.GivenName, Unit = row.Unit });
    }

    /// <summary>Who took part in a measure, by name; whoever has left since is called as they were last.</summary>
    /// <param name="db">Sees the organisation.</param>
    /// <param name="measureId">The measure.</param>
    /// <param name="scopePath">The unit that the reader's right to see ends at; null for the whole organisation.</param>
    /// <param name="today">Its tree of units decides what belongs to that unit.</param>
    public static IQueryable<AttendeeLine> AttendeesOf(this AcademyDbContext db, Guid measureId, string? scopePath, DateOnly today, IReadOnlyList<DaySpan> closed)
    {
        var rows =
            from attendance in db.Attendances.Where(a => a.MeasureId == measureId && a.WithdrawnOn == null).Shown(closed)
            join person in db.People on attendance.PersonId equals person.Id
            join detail in db.PersonDetails.Where(d => !db.PersonDetails.Any(later => later.PersonId == d.PersonId && later.ValidFrom > d.ValidFrom)) on person.Id equals detail.PersonId
            from unit in db.UnitDetails.Where(u => u.UnitId == detail.UnitId && u.ValidFrom <= today && (u.ValidTo == null || u.ValidTo > today)).DefaultIfEmpty()
            select new { attendance.Id, attendance.PersonId, person.PersonnelNumber, detail.Surname, detail.GivenName, Unit = (string?)unit!.Name, Path = (string?)unit!.Path };
        if (scopePath is not null) rows = rows.Where(row => row.Path!.StartsWith(scopePath));
        return rows.OrderBy(row => EF.Functions.Collate(row.Surname, NameOrder.Collation)).ThenBy(row => EF.Functions.Collate(row.GivenName, NameOrder.Collation)).ThenBy(row => row.Id)
            .Select(row => new AttendeeLine(row.Id, row.PersonId, row.PersonnelNumber, row.Surname, row.GivenName, row.Unit));
    }
}
