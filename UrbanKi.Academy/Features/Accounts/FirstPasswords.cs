using Microsoft.AspNetCore.Identity;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Accounts;

internal static class FirstPasswords
{
    /// <summary>Whoever signs in with a passkey alone. An account elsewhere is under rules of its own, which a password here would go round.</summary>
    public static async Task<bool> MayHaveFirstPasswordAsync(this UserManager<Account> accounts, Account account) => account.PasswordHash is null && (await accounts.GetLoginsAsync(account)).Count == 0;
}
