using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>Links that an administrator hands over to somebody who has no password, or has forgotten it.</summary>
public sealed class OneTimeLinks(AcademyDbContext db, WriteGate gate, UserManager<Account> accounts, AuditLog audit, CurrentPerson me)
{
    /// <returns>The link's path, or the key of why there is none.</returns>
    public Task<(string? Path, string? Problem)> MakeAsync(Person person) => gate.WriteAsync<(string?, string?)>(db, async () =>
    {
        if (person.LeftOn is not null) return (null, "Admin_HasLeft");
        var account = await db.Users.SingleOrDefaultAsync(known => known.PersonId == person.Id);
        if (account is null && person.Email is not null)
        {
            account = new() { PersonId = person.Id, UserName = person.Email, Email = person.Email };
            if (!(await accounts.CreateAsync(account)).Succeeded) return (null, "Admin_EmailTaken");
            audit.Note(AuditAction.AccountCreated, person.Id);
        }
        // Without an address it is the personnel number that is typed, and an invitation that opens the door.
        if (account?.Email is null && person.PersonnelNumber is null) return (null, "Admin_NoName");
        audit.Note(AuditAction.PasswordLinkIssued, person.Id);
        return (account?.Email is null ? await InviteAsync(person.Id) : await ResetAsync(account), null);
    });

    private async Task<string> ResetAsync(Account account) =>
        $"/account/set-password?email={Uri.EscapeDataString(account.Email!)}&token={Uri.EscapeDataString(await accounts.GeneratePasswordResetTokenAsync(account))}";

    private async Task<string> InviteAsync(Guid person)
    {
        var (secret, now) = (InvitationSecret.ForLink(), me.Now.At);
        await db.ReplaceInvitationsAsync([person], now);
        db.Invitations.Add(new() { OrganisationId = db.OrganisationId, PersonId = person, Way = InvitationWay.Link, MadeAt = now, MadeBy = me.Id, ExpiresAt = now.AddDays(Invitation.LinkLifetime), SecretHash = InvitationSecret.HashOf(secret) });
        return $"/account/invitation?code={secret}";
    }
}
