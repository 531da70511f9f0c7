using Microsoft.AspNetCore.Identity;
using OtpNet;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>Six digits from an authenticator app (RFC 6238): of this half minute, the one before or the one after, and each only once.</summary>
public sealed class AuthenticatorCodes(AcademyDbContext db, WriteGate gate, TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));

    /// <summary>The app makes them, not we.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key) return false;
        if (!new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(clock.GetUtcNow().UtcDateTime, token, out var step, Window)) return false;
        return await gate.WriteAsync(db, async () =>
        {
            // Two at the same moment with the same code: the second finds it taken.
            await db.Entry(user).ReloadAsync();
            if (step <= user.LastCodeStep) return false;
            user.LastCodeStep = step;
            return (await manager.UpdateAsync(user)).Succeeded;
        });
    }
}
