using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning.Assignments;
using UrbanKi.Academy.Learning.Systems;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>Where the register of AI systems is kept. Everything it writes holds from today on, so that what was said for the days before stays.</summary>
public sealed class SystemDesk(AcademyDbContext db, WriteGate gate, Following following, CurrentPerson person)
{
    /// <summary>Whether the reader answers for the whole organisation: only they change the register.</summary>
    public bool MayChange => person.HrUnitId is null;

    public Task<AiSystem?> FindAsync(string key, CancellationToken cancellation) =>
        db.AiSystems.AsNoTracking().Include(system => system.Details.Where(detail => detail.ValidTo == null)).FirstOrDefaultAsync(system => system.Key == key, cancellation);

    /// <summary>The units there are today, in the order of the tree.</summary>
    public Task<List<UnitDetail>> UnitsAsync(CancellationToken cancellation) =>
        db.UnitDetails.AsNoTracking().Where(unit => unit.ValidTo == null).OrderBy(unit => unit.Path).ToListAsync(cancellation);

    /// <summary>The people of today who have that personnel number or that e-mail address.</summary>
    public async Task<IReadOnlyList<Guid>> PeopleNamedAsync(string? word, CancellationToken cancellation) =>
        string.IsNullOrWhiteSpace(word) ? [] : await db.People.Where(one => one.LeftOn == null && (one.PersonnelNumber == word.Trim() || EF.Functions.Collate(one.Email!, "NOCASE") == word.Trim())).Select(one => one.Id).ToListAsync(cancellation);

    /// <returns>The new system's key.</returns>
    public Task<string> AddAsync(SystemFacts facts, CancellationToken cancellation) => gate.WriteAsync(db, async () =>
    {
        var slug = Anchors.Slug(facts.Name);
        var taken = await db.AiSystems.Where(system => system.Key.StartsWith(slug)).Select(system => system.Key).ToListAsync(cancellation);
        // "new" is a page's address.
        var key = Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? slug : $"{slug}-{number}").First(name => name != "new" && !taken.Contains(name));
        var system = new AiSystem { OrganisationId = db.OrganisationId, Key = key };
        system.Describe(facts, person.Now.Day);
        db.AiSystems.Add(system);
        return key;
    }, cancellation);

    /// <summary>Says something else about a system from today on.</summary>
    /// <param name="change">What is to be said instead of what stands there; null to leave that.</param>
    /// <returns>Whether anything was said.</returns>
    public Task<bool> DescribeAsync(Guid id, Func<SystemFacts, SystemFacts?> change, CancellationToken cancellation) => gate.WriteAsync(db, async () =>
    {
        var system = await db.AiSystems.Include(one => one.Details.Where(detail => detail.ValidTo == null)).FirstAsync(one => one.Id == id, cancellation);
        if (change(system.Details.Single().Facts) is not { } facts) return false;
        system.Describe(facts, person.Now.Day);
        return true;
    }, cancellation);

    /// <summary>Whether another system is called the same today.</summary>
    public async Task<bool> HasNamesakeAsync(string name, Guid? except, CancellationToken cancellation) =>
        (await db.SystemDetails.Where(detail => detail.ValidTo == null && detail.SystemId != except).Select(detail => detail.Facts.Name).ToListAsync(cancellation)).Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a system's owner is called, and by which word a form names them: none for whoever has neither number nor address, or has left.</summary>
    public async Task<(string? Word, string? Name)> OwnerAsync(Guid? id, CancellationToken cancellation)
    {
        if (id is null || await db.People.AsNoTracking().Where(one => one.Id == id).Select(one => new { one.LeftOn, Word = one.PersonnelNumber ?? one.Email, Last = one.Details.OrderByDescending(detail => detail.ValidFrom).First() }).FirstOrDefaultAsync(cancellation) is not { } owner) return default;
        return (owner.LeftOn is null ? owner.Word : null, owner.Last.FullName);
    }

    /// <summary>Takes a system out of use: nobody is its user from today on. One that was only planned has never been in use.</summary>
    public async Task EndAsync(Guid id, DateOnly since, CancellationToken cancellation)
    {
        var users = await UsersAsync(id, cancellation);
        await gate.WriteAsync(db, async () =>
        {
            var today = person.Now.Day;
            var system = await db.AiSystems.Include(one => one.Details.Where(detail => detail.ValidTo == null)).FirstAsync(one => one.Id == id, cancellation);
            system.Describe(system.Details.Single().Facts is var facts && facts.InUseSince >= since ? facts with { InUseSince = null, OutOfUseSince = since } : facts with { OutOfUseSince = since }, today);
            foreach (var use in await db.SystemUses.Where(use => use.SystemId == id && use.ValidTo == null).ToListAsync(cancellation)) use.EndOn(today);
        }, cancellation);
        await FollowAsync(id, users);
    }

    /// <summary>Notes units and people as users from today on; who is noted for the same work already is left as they are.</summary>
    public async Task UseAsync(Guid id, Guid? unitId, IReadOnlyCollection<Guid> people, string? work, CancellationToken cancellation)
    {
        var before = await UsersAsync(id, cancellation);
        await gate.WriteAsync(db, async () =>
        {
            var known = await db.SystemUses.AsNoTracking().Where(use => use.SystemId == id && use.ValidTo == null && use.Work == work).ToListAsync(cancellation);
            var wanted = people.Distinct().Select(one => (Unit: (Guid?)null, Person: (Guid?)one));
            foreach (var (unit, one) in unitId is null ? wanted : wanted.Prepend((unitId, null)))
                if (!known.Any(use => use.UnitId == unit && use.PersonId == one))
                    db.SystemUses.Add(new() { OrganisationId = db.OrganisationId, SystemId = id, UnitId = unit, PersonId = one, Work = work, ValidFrom = person.Now.Day });
        }, cancellation);
        await FollowAsync(id, [.. (await UsersAsync(id, CancellationToken.None)).Except(before)]);
    }

    /// <returns>False: there is no such line, or it has ended.</returns>
    public async Task<bool> EndUseAsync(Guid id, Guid useId, CancellationToken cancellation)
    {
        var before = await UsersAsync(id, cancellation);
        var ended = await gate.WriteAsync(db, async () =>
        {
            var use = await db.SystemUses.FirstOrDefaultAsync(one => one.Id == useId && one.SystemId == id && one.ValidTo == null, cancellation);
            use?.EndOn(person.Now.Day);
            return use is not null;
        }, cancellation);
        if (ended) await FollowAsync(id, [.. before.Except(await UsersAsync(id, CancellationToken.None))]);
        return ended;
    }

    /// <summary>Lets courses count as measures from today on.</summary>
    public Task CountAsync(Guid id, IReadOnlyCollection<string> courses, CancellationToken cancellation) => gate.WriteAsync(db, async () =>
    {
        var today = person.Now.Day;
        var known = await db.SystemCourses.Where(course => course.SystemId == id && (course.ValidTo == null || course.ValidTo > today)).Select(course => course.CourseId).ToListAsync(cancellation);
        db.SystemCourses.AddRange(courses.Distinct().Except(known).Select(course => new SystemCourse { OrganisationId = db.OrganisationId, SystemId = id, CourseId = course, ValidFrom = today }));
    }, cancellation);

    public Task<bool> StopCountingAsync(Guid id, string courseId, CancellationToken cancellation) => gate.WriteAsync(db, async () =>
    {
        var counting = await db.SystemCourses.Where(course => course.SystemId == id && course.CourseId == courseId && course.ValidTo == null).ToListAsync(cancellation);
        foreach (var course in counting) course.EndOn(person.Now.Day);
        return counting.Count > 0;
    }, cancellation);

    private Task<List<Guid>> UsersAsync(Guid id, CancellationToken cancellation) => db.UsersOf(id, person.Now.Day).ToListAsync(cancellation);

    /// <summary>Whoever became or stopped being a user comes under other assignments.</summary>
    private async Task FollowAsync(Guid id, List<Guid> people)
    {
        // Nothing from here on is the request's: it is written already, and whoever closes the window must not part the assignments from it.
        if (people.Count == 0 || !await db.Set<AssignmentTarget>().AnyAsync(target => target.Kind == TargetKind.AiSystem && target.SubjectId == id)) return;
        await following.FollowAsync(db.OrganisationId, people);
    }
}
