using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Assignments;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Imports;
using UrbanKi.Academy.People.Mail;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.People;

/// <summary>Where HR takes people on, changes them, and notes that they leave or come back: always from today on, and always only whom HR may see.</summary>
public sealed class StaffDesk(AcademyDbContext db, WriteGate gate, AssignmentKeeping keeping, CurrentPerson actor, Outbox outbox, AuditLog audit, IStringLocalizer<Texts> texts)
{
    private IReadOnlyList<UnitDetail>? all;

    /// <summary>All units as they are today.</summary>
    public async Task<IReadOnlyList<UnitDetail>> TreeAsync(CancellationToken cancellation) =>
        all ??= await db.UnitDetails.AsNoTracking().Where(unit => unit.ValidTo == null).ToListAsync(cancellation);

    /// <summary>The units that this HR may see.</summary>
    public async Task<IReadOnlyList<UnitDetail>> UnitsAsync(CancellationToken cancellation) => (await TreeAsync(cancellation)).Within(await ScopeAsync(cancellation));

    public async Task<string?> ScopeAsync(CancellationToken cancellation) => actor.HrScope(await TreeAsync(cancellation));

    public async Task<StaffMember?> FindAsync(Guid id, CancellationToken cancellation) =>
        await db.Staff(await ScopeAsync(cancellation)).AsNoTracking().FirstOrDefaultAsync(member => member.Person.Id == id, cancellation);

    public Task<bool> HasAccountAsync(Guid id, CancellationToken cancellation) => db.Users.AnyAsync(account => account.PersonId == id, cancellation);

    /// <summary>Takes somebody on.</summary>
    public async Task<(Guid? Id, IReadOnlyList<FormProblem> Problems)> AddAsync(PersonInput input, CancellationToken cancellation)
    {
        var problems = await CheckAsync(input, cancellation);
        if (problems.Count > 0) return (null, problems);
        var (person, now) = (new Person { OrganisationId = db.OrganisationId }, actor.Now);
        var units = await UnitsAsync(cancellation);
        problems = await gate.WriteAsync(db, async () =>
        {
            // Asked again where nobody else can come in between.
            if (await TakenAsync(input, null, cancellation) is { Count: > 0 } taken) return taken;
            if (!input.IsNamesake && await NamesakeAsync(input, cancellation) is { } namesake)
                return [new(nameof(PersonInput.IsNamesake), texts["People_Namesake", namesake.Detail.FullName, namesake.Unit?.Name ?? "–", namesake.Person.PersonnelNumber ?? namesake.Person.Email ?? "–"])];
            Tell(person, input, units, now.Day);
            db.People.Add(person);
            audit.Note(AuditAction.PersonAdded, person.Id);
            return [];
        }, cancellation);
        if (problems.Count > 0) return (null, problems);
        await keeping.KeepInStepAsync(db.OrganisationId, [person.Id], now, null, CancellationToken.None);
        return (person.Id, []);
    }

    /// <summary>Changes somebody who was found; the problems, or none.</summary>
    public async Task<IReadOnlyList<FormProblem>> ChangeAsync(Guid id, PersonInput input, CancellationToken cancellation)
    {
        var problems = await CheckAsync(input, cancellation);
        if (problems.Count > 0) return problems;
        var now = actor.Now;
        var units = await UnitsAsync(cancellation);
        problems = await gate.WriteAsync(db, async () =>
        {
            var person = await db.People.Include(known => known.Details).Include(known => known.Roles).SingleAsync(known => known.Id == id, cancellation);
            if (person.Details.SingleOrDefault(detail => detail.ValidTo is null) is not { } current) return [new(null, texts["People_LeftMeanwhile"])];
            if (PersonInput.StateOf(person, current) != input.Before)
                return [new(null, texts["People_ChangedMeanwhile", current.FullName, units.PathOf(current.UnitId) ?? "–", person.PersonnelNumber ?? "–", person.Email ?? "–"])];
            if (await TakenAsync(input, person, cancellation) is { Count: > 0 } taken) return taken;
            var email = person.Email;
            Tell(person, input, units, now.Day);
            // A link that went to a mistyped address must not outlive it.
            if (person.Email != email) await db.ReplaceInvitationsAsync([id], now.At, InvitationWay.Mail, cancellation);
            if (person.Email is { } address && address != email && await db.RenameAccountsAsync(id, address, cancellation))
            {
                if (email is not null) outbox.Put(db, db.OrganisationId, id, MailKind.EmailChanged, address: email);
                audit.Note(AuditAction.EmailChanged, id);
            }
            audit.Note(AuditAction.PersonChanged, id);
            return [];
        }, cancellation);
        outbox.Ring();
        if (problems.Count == 0) await keeping.KeepInStepAsync(db.OrganisationId, [id], now, null, CancellationToken.None);
        return problems;
    }

    /// <returns>The key of why it can't be; null if it is done.</returns>
    public async Task<string?> LeaveAsync(Guid id, CancellationToken cancellation) =>
        id == actor.Id ? "People_LeaveMyself"
        : await MoveAsync(id, AuditAction.PersonLeft, (person, day) => person.Leave(day), cancellation, () => db.IsLastAdministratorAsync(id, cancellation)) ? null : "People_LeaveLastAdministrator";

    public async Task ReturnAsync(Guid id, CancellationToken cancellation)
    {
        var known = await UnitsAsync(cancellation);
        // Into the unit of before, where there still is one.
        await MoveAsync(id, AuditAction.PersonReturned, (person, day) => person.Return(person.Details.MaxBy(detail => detail.ValidFrom)?.UnitId is { } unit && known.Any(one => one.UnitId == unit) ? unit : null, day), cancellation);
    }

    private async Task<bool> MoveAsync(Guid id, AuditAction action, Action<Person, DateOnly> move, CancellationToken cancellation, Func<Task<bool>>? isRefused = null)
    {
        var now = actor.Now;
        var isMoved = await gate.WriteAsync(db, async () =>
        {
            if (isRefused is not null && await isRefused()) return false;
            var person = await db.People.Include(known => known.Details).SingleAsync(known => known.Id == id, cancellation);
            var before = person.LeftOn;
            move(person, now.Day);
            if (person.LeftOn != before) audit.Note(action, id);
            return true;
        }, cancellation);
        if (isMoved) await keeping.KeepInStepAsync(db.OrganisationId, [id], now, null, CancellationToken.None);
        return isMoved;
    }

    /// <summary>Somebody of the same name whom this HR sees: who is meant may be here already.</summary>
    private async Task<StaffMember?> NamesakeAsync(PersonInput input, CancellationToken cancellation) =>
        await db.Staff(await ScopeAsync(cancellation)).AsNoTracking().Here().FirstOrDefaultAsync(member => EF.Functions.Collate(member.Detail.GivenName, "NOCASE") == input.GivenName && EF.Functions.Collate(member.Detail.Surname, "NOCASE") == input.Surname, cancellation);

    private static void Tell(Person person, PersonInput input, IReadOnlyList<UnitDetail> units, DateOnly day)
    {
        person.Language = Localisation.Languages.Contains(input.Language) ? input.Language! : "de";
        person.Change(input.GivenName!, input.Surname!, units.FirstOrDefault(unit => unit.Key == input.Unit)?.UnitId, input.PersonnelNumber, input.Email, day);
    }

    private async Task<IReadOnlyList<FormProblem>> CheckAsync(PersonInput input, CancellationToken cancellation) =>
        [.. input.Problems(await UnitsAsync(cancellation), needsUnit: actor.HrUnitId is not null).Select(problem => new FormProblem(problem.Field, texts[problem.Key, problem.Limit]))];

    /// <summary>What must be unique and is somebody else's already.</summary>
    private async Task<IReadOnlyList<FormProblem>> TakenAsync(PersonInput input, Person? person, CancellationToken cancellation)
    {
        var problems = new List<FormProblem>();
        var id = person?.Id ?? Guid.Empty;
        if (person is not null && !WaysIn.AreOpenTo(actor.IsAdministrator, person.Roles.Select(grant => grant.Role)))
        {
            if (input.PersonnelNumber != person.PersonnelNumber) problems.Add(new(nameof(PersonInput.PersonnelNumber), texts["People_NumberOfRole"]));
            if (input.Email != person.Email) problems.Add(new(nameof(PersonInput.Email), texts["People_EmailOfRole"]));
            if (problems.Count > 0) return problems;
        }
        if (input.PersonnelNumber is { } number && await db.People.AnyAsync(other => other.Id != id && other.PersonnelNumber == number, cancellation))
            problems.Add(new(nameof(PersonInput.PersonnelNumber), texts["People_NumberTaken", number]));
        if (input.Email is { } email && email != person?.Email)
        {
            var key = PersonText.EmailKey(email);
            if (await db.IsEmailTakenAsync(email, id, cancellation))
                problems.Add(new(nameof(PersonInput.Email), texts["People_EmailTaken"]));
            else if (person is not null && await HasAccountAsync(id, cancellation))
            {
                if ((await db.SignInNamesAsync([key], cancellation)).Values.Any(holder => holder != id)) problems.Add(new(nameof(PersonInput.Email), texts["People_SignInNameTaken"]));
            }
        }
        else if (input.Email is null && person?.Email is not null && await HasAccountAsync(id, cancellation))
            problems.Add(new(nameof(PersonInput.Email), texts["People_EmailNeeded"]));
        return problems;
    }
}
