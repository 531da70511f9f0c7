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
    /// <param name="number">The personnel number; asked for with letters of people who have one; it finds who mistyped it, the secret alone is what protects.</param>
    public async Task<Invitation?> FindAsync(string? code, string? number)
    {
        if (InvitationSecret.HashOf(code) is not { } hash) return null;
        var found = await db.Invitations.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).Where(one => one.SecretHash == hash)
            .Join(db.People.Where(person => person.LeftOn == null), one => one.PersonId, person => person.Id, (one, person) => new { Invitation = one, person.PersonnelNumber }).SingleOrDefaultAsync();
        return found is not null && found.Invitation.IsOpenAt(clock.GetUtcNow().UtcDateTime)
            && (found.Invitation.Way != InvitationWay.Letter || found.PersonnelNumber is null || found.PersonnelNumber == number?.Trim()) ? found.Invitation : null;
    }

    /// <summary>What a device is told before it makes a passkey; null where there is a way in already, which a letter or a mail must not go round.</summary>
    public async Task<PasskeyUserEntity?> PasskeyForAsync(Invitation invitation)
    {
        var (person, account) = await WhoAsync(invitation);
        if (account is not null && (account.PasswordHash is not null || account.TwoFactorEnabled || (await accounts.GetPasskeysAsync(account)).Count > 0 || (await accounts.GetLoginsAsync(account)).Count > 0)) return null;
        var name = person.Details.Single(detail => detail.ValidTo is null).FullName;
        return new() { Id = IdFor(invitation, account).ToString(), Name = person.Email ?? person.PersonnelNumber ?? name, DisplayName = name };
    }

    /// <summary>Sets the password, and makes the account where there is none. Nothing is spent by a password that is refused.</summary>
    public async Task<(Account? Account, IReadOnlyList<IdentityError> Problems)> AcceptAsync(Invitation invitation, string password)
    {
        var (person, account) = await WhoAsync(invitation);
        foreach (var rule in accounts.PasswordValidators)
            if (await rule.ValidateAsync(accounts, account ?? new() { PersonId = person.Id, Email = person.Email }, password) is { Succeeded: false } refused) return (null, [.. refused.Errors]);
        // It takes its time on purpose: not while everybody waits for the write.
        var hash = accounts.PasswordHasher.HashPassword(account ?? new() { PersonId = person.Id }, password);
        account = await AcceptAsync(invitation, person, account, (it, isNew) =>
        {
            it.PasswordHash = hash;
            if (!isNew) outbox.Put(db, person.OrganisationId, person.Id, MailKind.PasswordChanged);
            audit.Note(person.OrganisationId, AuditAction.PasswordSetByLink, person.Id);
            return Task.CompletedTask;
        });
        return (account, []);
    }

    /// <summary>The same with a passkey instead of a password; null for one that was made for somebody else.</summary>
    public async Task<Account?> AcceptAsync(Invitation invitation, PasskeyAttestationResult made)
    {
        var (person, account) = await WhoAsync(invitation);
        if (!made.Succeeded || await PasskeyForAsync(invitation) is not { } asked || made.UserEntity.Id != asked.Id) return null;
        return await AcceptAsync(invitation, person, account, after: async it =>
        {
            if (!(await accounts.AddOrUpdatePasskeyAsync(it, made.Passkey)).Succeeded) throw new InvalidOperationException("An invited person's passkey could not be kept.");
            audit.Note(person.OrganisationId, AuditAction.PasskeyAdded, person.Id, made.Passkey.Name);
        });
    }

    /// <param name="before">What is done to the account before it is kept; told whether it is new.</param>
    /// <param name="after">And afterwards.</param>
    private async Task<Account?> AcceptAsync(Invitation invitation, Person person, Account? account, Func<Account, bool, Task>? before = null, Func<Account, Task>? after = null)
    {
        await gate.WriteAsync(db, async () =>
        {
            // Two browsers with one link: the second finds it spent.
            await db.Entry(invitation).ReloadAsync();
            if (!invitation.IsOpenAt(clock.GetUtcNow().UtcDateTime)) { account = null; return; }
            var isNew = account is null;
            if (account is null)
            {
                account = new() { Id = IdFor(invitation, null), PersonId = person.Id };
                // Without an address of its own the account has a name that nobody types: then the personnel number does.
                account.UserName = account.Email = person.Email is { } email && await accounts.FindByEmailAsync(email) is null ? email : null;
                account.UserName ??= $"{account.Id:N}";
            }
            account.EmailConfirmed |= invitation.Way == InvitationWay.Mail && account.Email is not null;
            account.SecurityStamp = Guid.NewGuid().ToString("N");
            if (isNew) audit.Note(person.OrganisationId, AuditAction.AccountCreated, person.Id);
            if (before is not null) await before(account, isNew);
            if (!(isNew ? await accounts.CreateAsync(account) : await accounts.UpdateAsync(account)).Succeeded) throw new InvalidOperationException("An invited person's account could not be kept.");
            invitation.Accept(clock.GetUtcNow().UtcDateTime);
            if (after is not null) await after(account);
        });
        outbox.Ring();
        return account;
    }

    private async Task<(Person Person, Account? Account)> WhoAsync(Invitation invitation) => (
        await db.People.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).AsNoTracking().Include(p => p.Details).SingleAsync(p => p.Id == invitation.PersonId),
        await db.Users.SingleOrDefaultAsync(a => a.PersonId == invitation.PersonId));

    /// <summary>A new account gets the invitation's number, so that a device can name it before there is one.</summary>
    private static Guid IdFor(Invitation invitation, Account? account) => account?.Id ?? invitation.Id;
}
