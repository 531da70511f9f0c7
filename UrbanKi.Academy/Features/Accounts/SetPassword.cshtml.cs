using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Where a one-time link leads: choose a password. The link's token is spent by using it.</summary>
[AllowAnonymous]
public sealed class SetPasswordPage(UserManager<Account> accounts, SignInManager<Account> signIn, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty(SupportsGet = true), MaxLength(256)] public string? Email { get; set; }
    [BindProperty(SupportsGet = true), MaxLength(1000)] public string? Token { get; set; }
    [BindProperty, MaxLength(256)] public string? Password { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var account = Email is null ? null : await accounts.FindByEmailAsync(Email);
        if (account is null || string.IsNullOrEmpty(Token) || !await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, Token))
        {
            ModelState.AddModelError("", texts["Account_LinkSpent"]);
            return Page();
        }
        var set = await accounts.ResetPasswordAsync(account, Token, Password ?? "");
        if (!set.Succeeded)
        {
            ModelState.AddModelError(nameof(Password), texts["Account_PasswordTooShort", accounts.Options.Password.RequiredLength]);
            return Page();
        }
        await signIn.SignInAsync(account, isPersistent: false);
        return LocalRedirect("/");
    }
}
