using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Mail;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.People;

/// <summary>Where HR invites people who can't come in yet: by mail, or with a letter. Only whom HR may see.</summary>
public sealed class InvitationDesk(AcademyDbContext db, WriteGate gate, StaffDesk staff, Outbox outbox, AuditLog audit, CurrentPerson actor, IStringLocalizer<Texts> texts)
{
    /// <summary>So many letters are printed at once.</summary>
    public const int MostLetters = 200;

    /// <summary>Whoever is to be invited now, without those whom only an administrator lets in.</summary>
    /// <param name="person">Only this person, whatever became of the invitation before.</param>
    public async Task<IQueryable<StaffMember>> InvitableAsync(InvitationRequest request, Guid? person, CancellationToken cancellation)
    {
        var (scope, units) = (await staff.ScopeAsync(cancellation), await staff.UnitsAsync(cancellation));
        var invitable = person is { } one ? db.Staff(scope).Here().Where(member => member.Person.Id == one) : request.Invitable(db, scope, units, actor.Now.At);
        return invitable.OpenTo(actor.IsAdministrator);
    }

    /// <summary>Whether this person can be invited, or let in anew: by mail, by letter.</summary>
    public async Task<(bool ByMail, bool ByLetter)> WaysAsync(Guid person, CancellationToken cancellation)
    {
        var invitable = await InvitableAsync(new(), person, cancellation);
        return (await ByMail(invitable).AnyAsync(cancellation), await ByLetter(invitable, isNamed: true).AnyAsync(cancellation));
    }

    /// <summary>Whether HR sees this person, but only an administrator lets them in.</summary>
    public async Task<bool> IsGuardedAsync(Guid person, CancellationToken cancellation) =>
        !actor.IsAdministrator && await db.Staff(await staff.ScopeAsync(cancellation)).Here().AnyAsync(member => member.Person.Id == person && member.Person.Roles.Any(), cancellation);

    public IQueryable<StaffMember> ByMail(IQueryable<StaffMember> invitable)
    {
        var inside = db.PeopleWithAccess();
        return invitable.Where(member => outbox.IsOpen && member.Person.Email != null && !inside.Contains(member.Person.Id));
    }

    /// <summary>With e-mail by mail, where there is mail; by letter whoever has a personnel number to sign in with. Whoever is in already and has no mail to ask for another password by is sent a letter if named; whoever comes with an account elsewhere needs none.</summary>
    public IQueryable<StaffMember> ByLetter(IQueryable<StaffMember> invitable, bool isNamed)
    {
        var (inside, elsewhere) = (db.PeopleWithAccess(), db.PeopleLinkedElsewhere());
        return invitable.Where(member => (member.Person.PersonnelNumber != null || member.Person.Email != null)
            && (!outbox.IsOpen || member.Person.Email == null || (isNamed && !inside.Contains(member.Person.Id))) && !elsewhere.Contains(member.Person.Id));
    }

    /// <returns>How many were invited.</returns>
    public async Task<int> MailAsync(InvitationRequest request, Guid? person, CancellationToken cancellation)
    {
        var ids = await ByMail(await InvitableAsync(request, person, cancellation)).Select(member => member.Person.Id).ToListAsync(cancellation);
        await gate.WriteAsync(db, async () =>
        {
            await AddAsync(ids, InvitationWay.Mail, Invitation.MailLifetime, _ => null, cancellation);
            foreach (var id in ids) outbox.Put(db, db.OrganisationId, id, MailKind.Invitation);
        }, cancellation);
        outbox.Ring();
        return ids.Count;
    }

    /// <summary>Makes the codes; they are shown this once.</summary>
    public async Task<IReadOnlyList<LetterView>> LettersAsync(InvitationRequest request, Guid? person, string site, string town, CancellationToken cancellation)
    {
        await db.LearnFoldingAsync(cancellation);
        var members = await ByLetter(await InvitableAsync(request, person, cancellation), person is not null).ByUnit().Take(MostLetters).AsNoTracking().ToListAsync(cancellation);
        var codes = members.ToDictionary(member => member.Person.Id, _ => InvitationSecret.ForLetter());
        var until = actor.Now.Day.AddDays(Invitation.LetterLifetime);
        await gate.WriteAsync(db, () => AddAsync(codes.Keys, InvitationWay.Letter, Invitation.LetterLifetime, id => InvitationSecret.HashOf(codes[id]), cancellation), cancellation);
        return [.. members.Select(member => Localisation.In(member.Person.Language, () => LetterView.For(member, codes[member.Person.Id], site, town, until, texts)))];
    }

    private async Task AddAsync(IReadOnlyCollection<Guid> people, InvitationWay way, int days, Func<Guid, string?> hash, CancellationToken cancellation)
    {
        var now = actor.Now.At;
        await db.ReplaceInvitationsAsync(people, now, cancellation: cancellation);
        foreach (var id in people)
        {
            db.Invitations.Add(new() { OrganisationId = db.OrganisationId, PersonId = id, Way = way, MadeAt = now, MadeBy = actor.Id, ExpiresAt = now.AddDays(days), SecretHash = hash(id) });
            audit.Note(AuditAction.PersonInvited, id, way.ToString());
        }
    }
}
