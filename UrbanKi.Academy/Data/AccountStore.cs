using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Data;

/// <summary>Keeps accounts as Identity does, but no second factor in plain text: the authenticator's secret is encrypted, recovery codes are hashed and then encrypted.</summary>
public sealed class AccountStore(AcademyDbContext context, IDataProtectionProvider protection, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<Account, AcademyDbContext, Guid>(context, describer)
{
    // What Identity calls its own tokens.
    public const string Provider = "[AspNetUserStore]";
    public const string AuthenticatorKey = "AuthenticatorKey";
    public const string RecoveryCodes = "RecoveryCodes";

    private readonly IDataProtector secrets = protection.CreateProtector("UrbanKi.Academy.AuthenticatorKey");
    private readonly IDataProtector codes = protection.CreateProtector("UrbanKi.Academy.RecoveryCodes");

    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, secrets.Protect(key), cancellationToken);

    /// <summary>Null where there is none, or none that these keys can read.</summary>
    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken)
    {
        if (await base.GetAuthenticatorKeyAsync(user, cancellationToken) is not { } kept) return null;
        try
        {
            return secrets.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, [.. recoveryCodes.Select(code => codes.Protect(HashOf(user, code)))], cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var (kept, hash) = ((await GetTokenAsync(user, Provider, RecoveryCodes, cancellationToken) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries), HashOf(user, code));
        if (kept.FirstOrDefault(one => Read(one) == hash) is not { } match) return false;
        // Not by ReplaceCodesAsync, which would hash the others' hashes.
        await SetTokenAsync(user, Provider, RecoveryCodes, string.Join(';', kept.Where(one => one != match)), cancellationToken);
        return true;
    }

    private string? Read(string kept)
    {
        try
        {
            return codes.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Codes are drawn, not chosen: nobody guesses one, so that hashing it needs no patience; ten of them would hold up every writer of the site.</summary>
    private static string HashOf(Account user, string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id:N}:{code}")));
}
