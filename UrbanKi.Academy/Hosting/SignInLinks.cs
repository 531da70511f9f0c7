using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>Ties accounts elsewhere to people here, one at each provider.</summary>
public sealed class SignInLinks(AcademyDbContext db, WriteGate gate, UserManager<Account> accounts, AuditLog audit, TimeProvider clock)
{
    /// <summary>Makes an account where the person has none, and takes the sign-in off the waiting list.</summary>
    public Task<SignInLink> LinkAsync(Person person, string issuer, string subject) => gate.WriteAsync(db, () => TieAsync(person, issuer, subject));

    /// <summary>The same inside a write.</summary>
    public async Task<SignInLink> TieAsync(Person person, string issuer, string subject)
    {
        var account = await db.Users.SingleOrDefaultAsync(a => a.PersonId == person.Id);
        if (await accounts.FindByLoginAsync(issuer, subject) is { } owner) return owner.PersonId == person.Id ? SignInLink.Done : SignInLink.Taken;
        if (account is not null && await db.UserLogins.AnyAsync(l => l.UserId == account.Id && l.LoginProvider == issuer)) return SignInLink.HasAnother;
        if (account is null)
        {
            account = new() { PersonId = person.Id };
            // Without an address of its own the account has a name that nobody types.
            account.UserName = account.Email = person.Email is { } email && await accounts.FindByEmailAsync(email) is null ? email : null;
            account.UserName ??= $"{account.Id:N}";
            if (!(await accounts.CreateAsync(account)).Succeeded) throw new InvalidOperationException("An account for a linked sign-in could not be created.");
            audit.Note(person.OrganisationId, AuditAction.AccountCreated, person.Id);
        }
        if (!(await accounts.AddLoginAsync(account, new(issuer, subject, issuer))).Succeeded) throw new InvalidOperationException("A sign-in could not be linked.");
        audit.Note(person.OrganisationId, AuditAction.SignInLinked, person.Id, issuer);
        await db.ReplaceInvitationsAsync([person.Id], clock.GetUtcNow().UtcDateTime);
        await db.PendingSignIns.Where(p => p.Issuer == issuer && p.Subject == subject).ExecuteDeleteAsync();
        return SignInLink.Done;
    }
}
