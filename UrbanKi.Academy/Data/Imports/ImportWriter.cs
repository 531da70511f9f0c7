using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data.Assignments;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Imports;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Data.Imports;

/// <summary>
/// Carries out a plan, a hundred people at a time, so that learners who save an answer meanwhile hardly wait. Each part is written whole or not at all,
/// and a plan made anew after a fault contains what is left.
/// </summary>
public sealed class ImportWriter(IDbContextFactory<AcademyDbContext> databases, WriteGate gate, AssignmentKeeping keeping)
{
    private const int Batch = 100;

    /// <param name="actorId">Who imports; null for the command line.</param>
    /// <param name="tells">Whether mail is sent: then whoever signs in with another address from now on is told so at the old one.</param>
    /// <param name="alsoAsync">Told how far it has come, inside the write of each part.</param>
    public async Task WriteAsync(ImportPlan plan, Guid organisationId, Guid? actorId, Moment now, bool tells, Func<AcademyDbContext, ImportProgress, Task>? alsoAsync = null, CancellationToken cancellation = default)
    {
        alsoAsync ??= (_, _) => Task.CompletedTask;
        var touched = new List<Guid>();
        var progress = new ImportProgress();
        if (plan.Units.Count > 0)
            await WriteAsync(organisationId, async db =>
            {
                await AddUnitsAsync(db, plan.Units, actorId, now, cancellation);
                await alsoAsync(db, progress);
            }, cancellation);
        foreach (var some in plan.People.Chunk(Batch))
            await WriteAsync(organisationId, async db =>
            {
                touched.AddRange(await WritePeopleAsync(db, some, actorId, now, tells, cancellation));
                await alsoAsync(db, progress = progress with { Written = progress.Written + some.Length });
            }, cancellation);
        foreach (var some in plan.Leavers.Select(leaver => leaver.Id).Chunk(Batch))
            await WriteAsync(organisationId, async db =>
            {
                foreach (var person in await db.People.Include(person => person.Details).Where(person => some.Contains(person.Id) && person.LeftOn == null).ToListAsync(cancellation))
                {
                    person.Leave(now.Day);
                    Note(db, AuditAction.PersonLeft, actorId, person.Id, null, now);
                }
                touched.AddRange(some);
                await alsoAsync(db, progress = progress with { Written = progress.Written + some.Length });
            }, cancellation);
        foreach (var some in touched.Chunk(10 * Batch))
        {
            await keeping.KeepInStepAsync(organisationId, some, now, null, cancellation);
            await WriteAsync(organisationId, db => alsoAsync(db, progress = progress with { InStep = progress.InStep + some.Length }), cancellation);
        }
    }

    private async Task WriteAsync(Guid organisationId, Func<AcademyDbContext, Task> work, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.OrganisationId = organisationId;
        await gate.WriteAsync(db, () => work(db), cancellation);
    }

    private static async Task AddUnitsAsync(AcademyDbContext db, IReadOnlyList<KnownUnit> planned, Guid? actorId, Moment now, CancellationToken cancellation)
    {
        var details = await db.UnitDetails.Where(unit => unit.ValidTo == null).ToDictionaryAsync(unit => unit.UnitId, cancellation);
        foreach (var unit in planned)
        {
            if (details.ContainsKey(unit.Id)) continue;
            var added = new Unit { Id = unit.Id, OrganisationId = db.OrganisationId, Key = unit.Key };
            details[unit.Id] = added.Change(unit.Name, unit.ParentId is { } parent ? details[parent] : null, now.Day);
            db.Units.Add(added);
            Note(db, AuditAction.UnitChanged, actorId, null, unit.Key, now);
        }
    }

    private static async Task<IReadOnlyList<Guid>> WritePeopleAsync(AcademyDbContext db, PlannedPerson[] planned, Guid? actorId, Moment now, bool tells, CancellationToken cancellation)
    {
        var ids = planned.Where(one => one.PersonId is not null).Select(one => one.PersonId!.Value).ToList();
        var known = await db.People.Include(person => person.Details).Include(person => person.Roles).Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellation);
        var renamed = planned.Where(one => one.PersonId is not null && one.Sets(ImportColumn.Email)).Select(one => one.PersonId!.Value).ToList();
        var accounts = (await db.Users.Where(account => renamed.Contains(account.PersonId)).ToListAsync(cancellation)).ToLookup(account => account.PersonId);
        await db.ReplaceInvitationsAsync(renamed, now.At, InvitationWay.Mail, cancellation);
        await db.ReplaceInvitationsAsync([.. planned.Where(one => one.PersonId is not null && one.NewRoles.Count > 0).Select(one => one.PersonId!.Value)], now.At, cancellation: cancellation);
        var touched = new List<Guid>(planned.Length);
        foreach (var one in planned)
        {
            Person? person;
            if (one.PersonId is not { } id)
            {
                person = new() { OrganisationId = db.OrganisationId };
                db.People.Add(person);
            }
            // Deleted since the preview.
            else if (!known.TryGetValue(id, out person)) continue;
            // Left since then: only the plan that says so brings somebody back.
            else if (person.LeftOn is not null && !one.Returns) continue;
            if (one.Leaves && person.Roles.Any(grant => grant.Role == Role.Administrator))
            {
                // Others may have gone since the preview, or a moment ago in this part.
                await db.SaveChangesAsync(cancellation);
                if (await db.IsLastAdministratorAsync(person.Id, cancellation)) continue;
            }
            var old = person.Email;
            var hadLeft = person.LeftOn is not null;
            Tell(person, one, now);
            if (one.PersonId is not null && person.LeftOn is not null != hadLeft) Note(db, hadLeft ? AuditAction.PersonReturned : AuditAction.PersonLeft, actorId, person.Id, null, now);
            if (one.PersonId is not null && one.Email is { } email && one.Sets(ImportColumn.Email) && accounts[person.Id].ToList() is { Count: > 0 } theirs)
            {
                foreach (var account in theirs) StaffQueries.Rename(account, email);
                if (tells && old is not null) db.OutgoingMails.Add(OutgoingMail.For(db.OrganisationId, person.Id, MailKind.EmailChanged, now.At, address: old));
                Note(db, AuditAction.EmailChanged, actorId, person.Id, null, now);
            }
            foreach (var role in one.NewRoles.Where(role => person.Roles.All(grant => grant.Role != role)))
            {
                var grant = new RoleGrant { OrganisationId = db.OrganisationId, PersonId = person.Id, Role = role };
                person.Roles.Add(grant);
                Note(db, AuditAction.RoleGranted, actorId, person.Id, role, now);
            }
            touched.Add(person.Id);
        }
        return touched;
    }

    private static void Tell(Person person, PlannedPerson planned, Moment now)
    {
        if (planned.Leaves)
        {
            person.Leave(now.Day);
            return;
        }
        if (planned.Sets(ImportColumn.Language)) person.Language = planned.Language;
        if (planned.Returns) person.Return(planned.UnitId, now.Day);
        var number = planned.Sets(ImportColumn.PersonnelNumber) ? planned.PersonnelNumber : person.PersonnelNumber;
        var email = planned.Sets(ImportColumn.Email) ? planned.Email : person.Email;
        person.Change(planned.GivenName, planned.Surname, planned.UnitId, number, email, now.Day);
    }

    /// <summary>Ends an import, inside the write that says so, and leaves its trace.</summary>
    public static void Finish(AcademyDbContext db, PeopleImport import, DateTime at)
    {
        import.Finish(at);
        db.AuditEntries.Add(new()
        {
            OrganisationId = db.OrganisationId, At = at, Action = AuditAction.PeopleImported, ActorId = import.StartedBy,
            Detail = $"{import.FileName}: +{import.NewCount} ~{import.ChangedCount} -{import.LeaverCount}",
        });
    }

    private static void Note(AcademyDbContext db, AuditAction action, Guid? actorId, Guid? about, string? detail, Moment now) =>
        db.AuditEntries.Add(new() { OrganisationId = db.OrganisationId, At = now.At, Action = action, ActorId = actorId, SubjectId = about, Detail = detail });
}
