using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Demo;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Sign in with e-mail and password; leads back to the page that was asked for.</summary>
[AllowAnonymous]
public sealed class LoginPage(PasswordDoor door, PasskeyDoor passkeys, AccountSignIn signIn, Arrival arrival, AcademySettings settings, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty, MaxLength(256)] public string? Email { get; set; }
    [BindProperty, MaxLength(256)] public string? Password { get; set; }
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    public IReadOnlyList<(string Email, string Role)> DemoAccounts => settings.IsDemo ? DemoTown.Accounts : [];

    /// <summary>What the button for an account elsewhere says; null without one.</summary>
    public string? Provider => settings.Oidc is { } oidc ? oidc.Name ?? texts["Provider_SignIn"] : null;

    public IActionResult OnGet(string? problem)
    {
        if (User.Identity?.IsAuthenticated == true) return LocalRedirect(problem == "provider" ? OidcSignIn.ProblemPage(ProviderPurpose.Confirm) : Arrival.Target(Url, ReturnUrl));
        if (problem == "ended") ModelState.AddModelError("", texts["Account_Ended"]);
        if (problem == "provider") ModelState.AddModelError("", texts["Provider_Failed"]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (email, password) = (Email?.Trim() ?? "", Password ?? "");
        if (email.Length == 0) ModelState.AddModelError(nameof(Email), texts["Account_EmailMissing"]);
        if (password.Length == 0) ModelState.AddModelError(nameof(Password), texts["Account_PasswordMissing"]);
        if (!ModelState.IsValid) return Page();

        var answer = await door.TryAsync(HttpContext, email, password);
        if (answer.Wait is { } wait) return this.TooMany(texts, wait);
        if (answer.Account is not { } account)
        {
            ModelState.AddModelError("", texts["Account_Wrong"]);
            return Page();
        }
        return await signIn.NeedsSecondStepAsync(account) ? RedirectToPage("SecondStep", new { ReturnUrl }) : await arrival.WelcomeAsync(HttpContext, Url, account, ReturnUrl);
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        if (await passkeys.TryAsync(credential) is not { } account)
        {
            ModelState.AddModelError("", texts["Passkey_Failed"]);
            return Page();
        }
        await signIn.SignInByAsync(account, SignInMethod.Passkey);
        return await arrival.WelcomeAsync(HttpContext, Url, account, ReturnUrl);
    }
}
