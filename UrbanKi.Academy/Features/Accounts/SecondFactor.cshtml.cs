using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>The authenticator app: set up, new recovery codes, remove.</summary>
[RecentSignIn]
public sealed class SecondFactorPage(UserManager<Account> accounts, AccountSignIn signIn, SignInThrottle throttle, AuditLog audit, AcademyDbContext db, WriteGate gate, IStringLocalizer<Texts> texts) : PageModel
{
    private const int Codes = 10;

    [BindProperty, MaxLength(64)] public string? Code { get; set; }

    public SecondFactorView View { get; private set; } = null!;

    public async Task OnGetAsync(string? done) => await ShowAsync((await accounts.GetUserAsync(User))!, done: done);

    /// <summary>A new secret for the app; it counts only once a code has proved that the app has it.</summary>
    public async Task<IActionResult> OnPostStartAsync()
    {
        var account = (await accounts.GetUserAsync(User))!;
        if (account.TwoFactorEnabled) return RedirectToPage();
        await gate.WriteAsync(db, () => accounts.ResetAuthenticatorKeyAsync(account));
        await signIn.RefreshSignInAsync(account);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var account = (await accounts.GetUserAsync(User))!;
        if (account.TwoFactorEnabled) return RedirectToPage();
        var attempt = throttle.BeginCode(account.Id);
        if (attempt.Wait is { } wait) this.TooMany(texts, wait);
        else if (await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, Secrets.Digits(Code)))
        {
            attempt.WasRight();
            var codes = await RenewAsync(account, AuditAction.SecondFactorSet, () => accounts.SetTwoFactorEnabledAsync(account, true));
            await signIn.StartAnewAsync(account, SignInMethod.PasswordAndCode);
            return await ShowAsync(account, codes);
        }
        else
        {
            attempt.WasWrong();
            ModelState.AddModelError(nameof(Code), texts["SecondFactor_WrongCode"]);
        }
        return await ShowAsync(account);
    }

    public async Task<IActionResult> OnPostCodesAsync()
    {
        var account = (await accounts.GetUserAsync(User))!;
        return account.TwoFactorEnabled ? await ShowAsync(account, await RenewAsync(account, AuditAction.RecoveryCodesRenewed, () => Task.FromResult(IdentityResult.Success))) : RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        var account = (await accounts.GetUserAsync(User))!;
        await gate.WriteAsync(db, () => accounts.ForgetSecondFactorAsync(account, () => audit.Note(AuditAction.SecondFactorRemoved, account.PersonId)));
        await signIn.StartAnewAsync(account, User.SignedInBy() is SignInMethod.Passkey or SignInMethod.Provider ? User.SignedInBy()!.Value : SignInMethod.Password);
        return RedirectToPage(new { done = "removed" });
    }

    /// <returns>The new codes; they are shown once and kept as hashes only.</returns>
    private Task<IReadOnlyList<string>> RenewAsync(Account account, AuditAction action, Func<Task<IdentityResult>> change) => gate.WriteAsync<IReadOnlyList<string>>(db, async () =>
    {
        await change();
        audit.Note(action, account.PersonId);
        return [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, Codes) ?? []];
    });

    private async Task<PageResult> ShowAsync(Account account, IReadOnlyList<string>? codes = null, string? done = null)
    {
        var key = account.TwoFactorEnabled ? null : await accounts.GetAuthenticatorKeyAsync(account);
        View = SecondFactorView.For(account, key, await accounts.CountRecoveryCodesAsync(account), codes, done == "removed", ModelState.Problems());
        return Page();
    }
}
