using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Whether a password is right. Takes as long, and says as much, for addresses that nobody has; counts what is wrong.</summary>
public sealed class PasswordDoor(UserManager<Account> accounts, AccountSignIn signIn, SignInThrottle throttle, KnownDevices devices, AuditLog audit, AcademyDbContext db, WriteGate gate, ILogger<PasswordDoor> log)
{
    /// <summary>Of a password that nobody has.</summary>
    private static string? unknownHash;

    /// <param name="name">The e-mail address; of an account without one, the personnel number.</param>
    public async Task<PasswordAnswer> TryAsync(HttpContext http, string name, string password)
    {
        var address = http.Connection.RemoteIpAddress;
        var account = await FindAsync(name);
        var device = devices.Find(http, account?.Id);
        var attempt = throttle.Begin(name, address, device);
        if (attempt.Wait is { } wait) return new(null, wait);
        if (await IsRightAsync(account, password) && await signIn.CanSignInAsync(account!))
        {
            attempt.WasRight();
            return new(account, null);
        }
        log.LogInformation("Wrong password for account {Account}", account?.Id);
        if (attempt.WasWrong() && account is not null) await NotePauseAsync(account);
        return new(null, null);
    }

    /// <summary>What the owner of this account types as its name.</summary>
    public async Task<string?> NameOfAsync(Account account) =>
        account.Email ?? await db.People.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).Where(person => person.Id == account.PersonId).Select(person => person.PersonnelNumber).SingleAsync();

    private async Task<Account?> FindAsync(string name)
    {
        if (name.Contains('@')) return await accounts.FindByEmailAsync(name);
        var found = await db.Users.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter])
            .Where(account => account.Email == null && db.People.Any(person => person.Id == account.PersonId && person.PersonnelNumber == name && person.LeftOn == null)).OrderBy(account => account.Id).Take(2).ToListAsync();
        // A number that two towns have is nobody's.
        return found is [var only] ? only : null;
    }

    private async Task<bool> IsRightAsync(Account? account, string password)
    {
        if (account?.PasswordHash is { } hash)
        {
            var answer = accounts.PasswordHasher.VerifyHashedPassword(account, hash, password);
            if (answer == PasswordVerificationResult.SuccessRehashNeeded) await RenewAsync(account, hash, accounts.PasswordHasher.HashPassword(account, password));
            return answer != PasswordVerificationResult.Failed;
        }
        var nobody = new Account { PersonId = Guid.Empty };
        accounts.PasswordHasher.VerifyHashedPassword(nobody, unknownHash ??= accounts.PasswordHasher.HashPassword(nobody, $"{Guid.NewGuid()}"), password);
        return false;
    }

    /// <summary>The same password, hashed as it is done by now.</summary>
    private async Task RenewAsync(Account account, string old, string renewed) => await gate.WriteAsync(db, () =>
        db.Users.Where(known => known.Id == account.Id && known.PasswordHash == old).ExecuteUpdateAsync(set => set.SetProperty(known => known.PasswordHash, renewed)));

    private async Task NotePauseAsync(Account account)
    {
        var organisation = await db.OrganisationOfAsync(account.PersonId);
        await gate.WriteAsync(db, () =>
        {
            audit.Note(organisation, AuditAction.SignInPaused, account.PersonId);
            return Task.CompletedTask;
        });
    }
}

/// <summary>The account if the password was right; how long to wait if it may not even be tried; else neither.</summary>
public sealed record PasswordAnswer(Account? Account, TimeSpan? Wait);
