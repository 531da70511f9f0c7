using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Where a one-time link leads: choose a password. The link's token is spent by using it.</summary>
[AllowAnonymous]
public sealed class SetPasswordPage(UserManager<Account> accounts, AccountSignIn signIn, AccountSessions sessions, Arrival arrival, PasswordDesk passwords, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty(SupportsGet = true), MaxLength(256)] public string? Email { get; set; }
    [BindProperty(SupportsGet = true), MaxLength(1000)] public string? Token { get; set; }
    [BindProperty, MaxLength(256)] public string? Password { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var account = Email is null ? null : await accounts.FindByEmailAsync(Email);
        if (account is null || string.IsNullOrEmpty(Token) || !await signIn.CanSignInAsync(account) || !await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, Token))
        {
            ModelState.AddModelError("", texts["Account_LinkSpent"]);
            return Page();
        }
        var problems = await passwords.SetAsync(account, Password ?? "", AuditAction.PasswordSetByLink);
        foreach (var problem in problems) ModelState.AddModelError(nameof(Password), texts.PasswordProblem(problem, accounts.Options.Password.RequiredLength));
        if (problems.Count > 0) return Page();
        // Whoever knew the old password is out.
        await sessions.EndAllAsync(account.Id);
        return await signIn.NeedsSecondStepAsync(account) ? RedirectToPage("SecondStep") : await arrival.WelcomeAsync(HttpContext, Url, account, null);
    }
}
