using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Whether an invitation is good, and the account that comes of it.</summary>
public sealed class InvitationDoor(AcademyDbContext db, WriteGate gate, UserManager<Account> accounts, AuditLog audit, Outbox outbox, TimeProvider clock)
{
    /// <summary>Null for one that is unknown, spent, expired, or somebody else's.</summary>
    /// <param name="number">The personnel number; asked for with letters of people who have one, for a letter can be found.</param>
    public async Task<Invitation?> FindAsync(string? code, string? number)
    {
        if (InvitationSecret.HashOf(code) is not { } hash) return null;
        var found = await db.Invitations.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).Where(one => one.SecretHash == hash)
            .Join(db.People.Where(person => person.LeftOn == null), one => one.PersonId, person => person.Id, (one, person) => new { Invitation = one, person.PersonnelNumber }).SingleOrDefaultAsync();
        return found is not null && found.Invitation.IsOpenAt(clock.GetUtcNow().UtcDateTime)
            && (found.Invitation.Way != InvitationWay.Letter || found.PersonnelNumber is null || found.PersonnelNumber == number?.Trim()) ? found.Invitation : null;
    }

    /// <summary>Sets the password, and makes the account where there is none. Nothing is spent by a password that is refused.</summary>
    public async Task<(Account? Account, IReadOnlyList<IdentityError> Problems)> AcceptAsync(Invitation invitation, string password)
    {
        var person = await db.People.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).AsNoTracking().SingleAsync(p => p.Id == invitation.PersonId);
        var account = await db.Users.SingleOrDefaultAsync(a => a.PersonId == person.Id);
        foreach (var rule in accounts.PasswordValidators)
            if (await rule.ValidateAsync(accounts, account ?? new() { PersonId = person.Id, Email = person.Email }, password) is { Succeeded: false } refused) return (null, [.. refused.Errors]);
        await gate.WriteAsync(db, async () =>
        {
            // Two browsers with one link: the second finds it spent.
            await db.Entry(invitation).ReloadAsync();
            if (!invitation.IsOpenAt(clock.GetUtcNow().UtcDateTime)) { account = null; return; }
            var isNew = account is null;
            if (account is null)
            {
                account = new() { PersonId = person.Id };
                // Without an address of its own the account has a name that nobody types: then the personnel number does.
                account.UserName = account.Email = person.Email is { } email && await accounts.FindByEmailAsync(email) is null ? email : null;
                account.UserName ??= $"{account.Id:N}";
            }
            account.EmailConfirmed |= invitation.Way == InvitationWay.Mail && account.Email is not null;
            account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
            account.SecurityStamp = Guid.NewGuid().ToString("N");
            if (!(isNew ? await accounts.CreateAsync(account) : await accounts.UpdateAsync(account)).Succeeded) throw new InvalidOperationException("An invited person's account could not be kept.");
            invitation.Accept(clock.GetUtcNow().UtcDateTime);
            if (isNew) audit.Note(person.OrganisationId, AuditAction.AccountCreated, person.Id);
            else outbox.Put(db, person.OrganisationId, person.Id, MailKind.PasswordChanged);
            audit.Note(person.OrganisationId, AuditAction.PasswordSetByLink, person.Id);
        });
        outbox.Ring();
        return (account, []);
    }
}
