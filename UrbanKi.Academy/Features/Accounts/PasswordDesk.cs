using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Gives an account another password. Hashing takes its time on purpose, so it is done before the write, for which everybody else waits.</summary>
public sealed class PasswordDesk(UserManager<Account> accounts, AcademyDbContext db, WriteGate gate, AuditLog audit, Outbox outbox, TimeProvider clock)
{
    /// <summary>Said of an account that is not any more as it was when the page was asked: of two clicks the second.</summary>
    public const string ChangedMeanwhile = "ChangedMeanwhile";

    /// <param name="why">What is noted.</param>
    /// <returns>Why it was refused; nothing if it is set.</returns>
    public async Task<IReadOnlyList<IdentityError>> SetAsync(Account account, string password, AuditAction why)
    {
        foreach (var rule in accounts.PasswordValidators)
            if (await rule.ValidateAsync(accounts, account, password) is { Succeeded: false } refused) return [.. refused.Errors];
        var (hash, stamp, organisation) = (accounts.PasswordHasher.HashPassword(account, password), account.SecurityStamp, await db.OrganisationOfAsync(account.PersonId));
        var problems = await gate.WriteAsync<IReadOnlyList<IdentityError>>(db, async () =>
        {
            await db.Entry(account).ReloadAsync();
            if (db.Entry(account).State == EntityState.Detached || account.SecurityStamp != stamp) return [new() { Code = ChangedMeanwhile }];
            (account.PasswordHash, account.SecurityStamp) = (hash, Guid.NewGuid().ToString("N"));
            if (!(await accounts.UpdateAsync(account)).Succeeded) throw new InvalidOperationException("A password could not be kept.");
            audit.Note(organisation, why, account.PersonId);
            await db.ReplaceInvitationsAsync([account.PersonId], clock.GetUtcNow().UtcDateTime);
            outbox.Put(db, organisation, account.PersonId, MailKind.PasswordChanged);
            return [];
        });
        outbox.Ring();
        return problems;
    }
}
