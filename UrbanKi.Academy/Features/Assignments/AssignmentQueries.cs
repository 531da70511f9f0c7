using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning.Assignments;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Assignments;

/// <summary>What the pages ask: a fixed number of queries each.</summary>
public static class AssignmentQueries
{
    public static async Task<AssignmentNames> NamesAsync(this AcademyDbContext db, IReadOnlyCollection<Assignment> assignments, CancellationToken cancellation)
    {
        var subjects = assignments.SelectMany(assignment => assignment.Targets).Where(target => target.SubjectId is not null).ToLookup(target => target.Kind, target => target.SubjectId!.Value);
        var people = subjects[TargetKind.Person].Distinct().ToList();
        var systems = subjects[TargetKind.AiSystem].Distinct().ToList();
        return new(
            await db.UnitDetails.AsNoTracking().Where(unit => unit.ValidTo == null).ToDictionaryAsync(unit => unit.UnitId, unit => unit.Name, cancellation),
            people.Count == 0 ? new() : await db.PersonDetails.AsNoTracking().Where(detail => people.Contains(detail.PersonId) && !db.PersonDetails.Any(later => later.PersonId == detail.PersonId && later.ValidFrom > detail.ValidFrom)).ToDictionaryAsync(detail => detail.PersonId, detail => detail.GivenName + " " + detail.Surname, cancellation),
            systems.Count == 0 ? new() : await db.AiSystems.AsNoTracking().Where(system => systems.Contains(system.Id)).Select(system => new { system.Id, system.Details.First(detail => detail.ValidTo == null).Facts.Name }).ToDictionaryAsync(system => system.Id, system => system.Name, cancellation));
    }

    /// <summary>Whether all that an assignment names lies in what the reader may see; whoever answers for the whole organisation may see all.</summary>
    public static async Task<Func<Assignment, bool>> IsSeenAsync(this AcademyDbContext db, CurrentPerson person, CancellationToken cancellation)
    {
        if (person.HrUnitId is null) return _ => true;
        var units = await db.UnitDetails.AsNoTracking().Where(unit => unit.ValidTo == null).ToListAsync(cancellation);
        var scope = person.HrScope(units)!;
        var paths = units.ToDictionary(unit => unit.UnitId, unit => unit.Path);
        var people = await db.PeopleIn(scope).Select(detail => detail.PersonId).ToHashSetAsync(cancellation);
        return assignment => assignment.Targets.All(target => target.Kind switch
        {
            TargetKind.Unit => AssignmentDesk.IsIn(scope, paths.GetValueOrDefault(target.SubjectId!.Value)),
            TargetKind.Person => people.Contains(target.SubjectId!.Value),
            _ => false,
        });
    }

    /// <summary>Whoever is here today, below a path of the tree (null: everywhere).</summary>
    public static IQueryable<PersonDetail> PeopleIn(this AcademyDbContext db, string? scope)
    {
        var here = db.PersonDetails.AsNoTracking().Where(detail => detail.ValidTo == null);
        return scope is null ? here : here.Where(detail => db.UnitDetails.Any(unit => unit.UnitId == detail.UnitId && unit.ValidTo == null && unit.Path.StartsWith(scope)));
    }
}
