using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning.Assignments;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Imports;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.People;

/// <summary>Where HR adds, renames, moves and removes units: from today on, and only in the part of the tree that it administers.</summary>
public sealed class UnitDesk(AcademyDbContext db, WriteGate gate, Following following, StaffDesk staff, CurrentPerson actor, AuditLog audit, IStringLocalizer<Texts> texts)
{
    /// <summary>The unit, if this HR may change it.</summary>
    public async Task<UnitDetail?> FindAsync(string key, CancellationToken cancellation)
    {
        var scope = await staff.ScopeAsync(cancellation);
        return (await staff.UnitsAsync(cancellation)).FirstOrDefault(unit => unit.Key == key && unit.Path != scope);
    }

    public async Task<IReadOnlyList<FormProblem>> AddAsync(UnitInput input, CancellationToken cancellation)
    {
        var visible = await staff.UnitsAsync(cancellation);
        return await gate.WriteAsync(db, async () =>
        {
            var (tree, keys) = await TreeAsync(cancellation);
            if (Check(input, tree, visible, null) is { Count: > 0 } problems) return problems;
            var unit = tree.Add(db.OrganisationId, UnitKey.For(input.CleanName!, keys.Contains), input.CleanName!, tree.Find(input.Parent));
            db.Units.Add(unit);
            audit.Note(AuditAction.UnitChanged, detail: unit.Key);
            return [];
        }, cancellation);
    }

    public async Task<IReadOnlyList<FormProblem>> ChangeAsync(UnitDetail which, UnitInput input, CancellationToken cancellation)
    {
        var visible = await staff.UnitsAsync(cancellation);
        var moved = new List<Guid>();
        var problems = await gate.WriteAsync(db, async () =>
        {
            var (tree, _) = await TreeAsync(cancellation);
            if (tree.Find(which.Key) is not { } unit) return [new(null, texts["Units_Gone"])];
            if (unit.Details.Single(detail => detail.ValidTo is null) is var now && UnitInput.StateOf(now) != input.Before)
                return [new(null, texts["Units_ChangedMeanwhile", now.Name, visible.PathOf(now.ParentId) ?? texts["Units_Top"].Value])];
            if (Check(input, tree, visible, unit) is { Count: > 0 } found) return found;
            moved.AddRange(tree.Change(unit, input.CleanName!, tree.Find(input.Parent)).Select(other => other.Id));
            audit.Note(AuditAction.UnitChanged, detail: unit.Key);
            return (IReadOnlyList<FormProblem>)[];
        }, cancellation);
        if (moved.Count > 0)
        {
            // What is assigned to a unit holds for whoever is beneath it now.
            var people = await db.PersonDetails.Where(detail => detail.ValidTo == null && detail.UnitId != null && moved.Contains(detail.UnitId.Value)).Select(detail => detail.PersonId).ToListAsync(CancellationToken.None);
            await following.FollowAsync(db.OrganisationId, people);
        }
        return problems;
    }

    /// <summary>Removes a unit that nothing holds on to any more; else says what does.</summary>
    public async Task<IReadOnlyList<string>> RemoveAsync(UnitDetail which, CancellationToken cancellation) => await gate.WriteAsync(db, async () =>
    {
        if (await ObstaclesAsync(which, cancellation) is { Count: > 0 } obstacles) return obstacles;
        var unit = await db.Units.Include(known => known.Details).SingleAsync(known => known.Id == which.UnitId, cancellation);
        unit.Close(actor.Now.Day);
        audit.Note(AuditAction.UnitChanged, detail: unit.Key);
        return [];
    }, cancellation);

    /// <summary>What stands against removing a unit, with what to do about it.</summary>
    public async Task<IReadOnlyList<string>> ObstaclesAsync(UnitDetail unit, CancellationToken cancellation)
    {
        var (id, today) = (unit.UnitId, actor.Now.Day);
        var obstacles = new List<string>();
        await AddAsync("Units_HasPeople", db.PersonDetails.Where(detail => detail.UnitId == id && detail.ValidTo == null));
        await AddAsync("Units_HasUnits", db.UnitDetails.Where(detail => detail.ParentId == id && detail.ValidTo == null));
        await AddAsync("Units_HasRoles", db.RoleGrants.Where(grant => grant.UnitId == id));
        await AddAsync("Units_HasAssignments", db.Assignments.Where(assignment => (assignment.WithdrawnOn == null || assignment.WithdrawnOn > today)
            && assignment.Targets.Any(target => target.Kind == TargetKind.Unit && target.SubjectId == id)));
        await AddAsync("Units_HasSystems", db.SystemUses.Where(use => use.UnitId == id && use.ValidTo == null));
        return obstacles;

        async Task AddAsync<T>(string key, IQueryable<T> rows)
        {
            if (await rows.CountAsync(cancellation) is > 0 and var count) obstacles.Add(texts[key, count]);
        }
    }

    private List<FormProblem> Check(UnitInput input, UnitTree tree, IReadOnlyList<UnitDetail> visible, Unit? unit)
    {
        var problems = new List<FormProblem>();
        var parent = tree.Find(input.Parent);
        if (input.CleanName is not { } name) problems.Add(new(nameof(UnitInput.Name), texts["Units_NameMissing"]));
        else if (name.Length > PersonText.LongestUnitName) problems.Add(new(nameof(UnitInput.Name), texts["People_TooLong", PersonText.LongestUnitName]));
        else if (tree.HasNeighbour(name, parent, unit)) problems.Add(new(nameof(UnitInput.Name), texts["Units_NameTaken", name]));
        if (string.IsNullOrEmpty(input.Parent))
        {
            if (actor.HrUnitId is not null) problems.Add(new(nameof(UnitInput.Parent), texts["Units_ParentMissing"]));
        }
        else if (parent is null || visible.All(other => other.UnitId != parent.Id)) problems.Add(new(nameof(UnitInput.Parent), texts["People_UnitUnknown"]));
        else if (unit is not null && UnitTree.IsWithin(parent, unit)) problems.Add(new(nameof(UnitInput.Parent), texts["Units_BeneathItself"]));
        return problems;
    }

    private async Task<(UnitTree Tree, HashSet<string> Keys)> TreeAsync(CancellationToken cancellation)
    {
        var units = await db.Units.Include(unit => unit.Details).ToListAsync(cancellation);
        return (new(units, actor.Now.Day), units.Select(unit => unit.Key).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }
}
