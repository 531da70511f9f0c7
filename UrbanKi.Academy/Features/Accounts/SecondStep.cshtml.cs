using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>After the right password: the code of the authenticator app, or one of the recovery codes.</summary>
[AllowAnonymous]
public sealed class SecondStepPage(UserManager<Account> accounts, AccountSignIn signIn, Arrival arrival, SignInThrottle throttle, AuditLog audit, AcademyDbContext db, WriteGate gate, IStringLocalizer<Texts> texts, ILogger<SecondStepPage> log) : PageModel
{
    [BindProperty, MaxLength(64)] public string? Code { get; set; }
    [BindProperty, MaxLength(64)] public string? RecoveryCode { get; set; }
    [BindProperty] public bool Remember { get; set; }
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? ToLogin() : Page();

    public Task<IActionResult> OnPostAsync() => TryAsync(nameof(Code), Secrets.Digits(Code), accounts.Options.Tokens.AuthenticatorTokenProvider);

    public Task<IActionResult> OnPostRecoverAsync() => TryAsync(nameof(RecoveryCode), Secrets.RecoveryCode(RecoveryCode), provider: null);

    private async Task<IActionResult> TryAsync(string field, string code, string? provider)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account) return ToLogin();
        var attempt = throttle.BeginCode(account.Id);
        if (attempt.Wait is { } wait) return this.TooMany(texts, wait);
        if (!(provider is null ? await RedeemAsync(account, code) : await accounts.VerifyTwoFactorTokenAsync(account, provider, code)))
        {
            attempt.WasWrong();
            log.LogInformation("Wrong code of the second step for account {Account}", account.Id);
            ModelState.AddModelError(field, texts[provider is null ? "SecondFactor_WrongRecoveryCode" : "SecondFactor_WrongCode"]);
            return Page();
        }
        attempt.WasRight();
        await signIn.SignInByAsync(account, SignInMethod.PasswordAndCode);
        if (Remember) await signIn.RememberTwoFactorClientAsync(account);
        return await arrival.WelcomeAsync(HttpContext, Url, account, ReturnUrl);
    }

    private async Task<bool> RedeemAsync(Account account, string code)
    {
        var organisation = await db.OrganisationOfAsync(account.PersonId);
        return await gate.WriteAsync(db, async () =>
        {
            // Of two clicks the second finds what the first has left.
            await db.Entry(account).ReloadAsync();
            var right = (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded;
            if (right) audit.Note(organisation, AuditAction.RecoveryCodeUsed, account.PersonId);
            return right;
        });
    }

    /// <summary>Five minutes have passed, or there was no password before.</summary>
    private RedirectToPageResult ToLogin() => RedirectToPage("Login", new { ReturnUrl });
}
