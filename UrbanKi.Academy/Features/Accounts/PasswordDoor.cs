using Microsoft.AspNetCore.Identity;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Whether a password is right. Takes as long, and says as much, for addresses that nobody has; counts what is wrong.</summary>
public sealed class PasswordDoor(UserManager<Account> accounts, AccountSignIn signIn, SignInThrottle throttle, KnownDevices devices, AuditLog audit, AcademyDbContext db, WriteGate gate, ILogger<PasswordDoor> log)
{
    /// <summary>Of a password that nobody has.</summary>
    private static string? unknownHash;

    public async Task<PasswordAnswer> TryAsync(HttpContext http, string email, string password)
    {
        var address = http.Connection.RemoteIpAddress;
        var account = await accounts.FindByEmailAsync(email);
        var device = devices.Find(http, account?.Id);
        if (throttle.WaitFor(email, address, device) is { } wait) return new(null, wait);
        if (await IsRightAsync(account, password) && await signIn.CanSignInAsync(account!)) return new(account, null);

        log.LogInformation("Wrong password for account {Account}", account?.Id);
        if (throttle.CountWrong(email, address, device) && account is not null) await NotePauseAsync(account);
        return new(null, null);
    }

    private async Task<bool> IsRightAsync(Account? account, string password)
    {
        if (account?.PasswordHash is not null) return await accounts.CheckPasswordAsync(account, password);
        var nobody = new Account { PersonId = Guid.Empty };
        accounts.PasswordHasher.VerifyHashedPassword(nobody, unknownHash ??= accounts.PasswordHasher.HashPassword(nobody, $"{Guid.NewGuid()}"), password);
        return false;
    }

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
