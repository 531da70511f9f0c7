using Microsoft.AspNetCore.Identity;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>Taking the second factor away, by its owner or by an administrator: the same steps for both.</summary>
public static class SecondFactorReset
{
    /// <summary>Off, with secret and recovery codes gone; call it inside a write.</summary>
    public static async Task ForgetSecondFactorAsync(this UserManager<Account> accounts, Account account, Action note)
    {
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.RemoveAuthenticationTokenAsync(account, Data.AccountStore.Provider, Data.AccountStore.AuthenticatorKey);
        await accounts.RemoveAuthenticationTokenAsync(account, Data.AccountStore.Provider, Data.AccountStore.RecoveryCodes);
        note();
    }
}
