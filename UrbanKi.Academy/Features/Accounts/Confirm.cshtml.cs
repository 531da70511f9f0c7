using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Before something that decides who gets in: prove once more that it is you.</summary>
public sealed class ConfirmPage(UserManager<Account> accounts, PasswordDoor door, PasskeyDoor passkeys, AccountSignIn signIn, Arrival arrival, AcademySettings settings, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty, MaxLength(256)] public string? Password { get; set; }
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    public ConfirmView View { get; private set; } = null!;
    /// <summary>At the provider, where the browser goes on.</summary>
    public string? LeavesTo { get; private set; }

    public async Task OnGetAsync(string? problem)
    {
        if (problem == "provider") ModelState.AddModelError("", texts["Provider_Failed"]);
        await ShowAsync((await accounts.GetUserAsync(User))!);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var mine = (await accounts.GetUserAsync(User))!;
        await ShowAsync(mine);
        if (!View.HasPassword) return Page();
        var answer = await door.TryAsync(HttpContext, await door.NameOfAsync(mine) ?? "", Password ?? "");
        if (answer.Wait is { } wait) return this.TooMany(texts, wait);
        if (answer.Account is not { } account)
        {
            ModelState.AddModelError(nameof(Password), texts["Password_Wrong"]);
            return Page();
        }
        return await signIn.NeedsSecondStepAsync(account) ? RedirectToPage("SecondStep", new { ReturnUrl }) : await arrival.WelcomeAsync(HttpContext, Url, account, ReturnUrl);
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await signIn.MakePasskeyRequestOptionsAsync(await accounts.GetUserAsync(User)), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        var mine = (await accounts.GetUserAsync(User))!;
        // Somebody else's passkey proves nothing here.
        if (await passkeys.TryAsync(credential) is not { } account || account.Id != mine.Id)
        {
            ModelState.AddModelError("", texts["Passkey_Failed"]);
            await ShowAsync(mine);
            return Page();
        }
        await signIn.SignInByAsync(account, SignInMethod.Passkey);
        return await arrival.WelcomeAsync(HttpContext, Url, account, ReturnUrl);
    }

    public async Task<IActionResult> OnPostProviderAsync()
    {
        if (settings.Oidc is null) return NotFound();
        var asked = new OpenIdConnectChallengeProperties
        {
            RedirectUri = $"{OidcSignIn.ReturnPath}?returnUrl={Uri.EscapeDataString(Url.OrHome(ReturnUrl))}",
            Items = { [OidcSignIn.Purpose] = ProviderPurpose.Confirm, [OidcSignIn.Account] = accounts.GetUserId(User) },
        };
        if (await HttpContext.ToProviderAsync(asked.AskAnew()) is { } back) return back;
        LeavesTo = Response.LeaveByPage();
        return Page();
    }

    private async Task ShowAsync(Account account) =>
        View = ConfirmView.For(account, (await accounts.GetPasskeysAsync(account)).Count > 0, settings.Oidc is not null && (await accounts.GetLoginsAsync(account)).Count > 0);
}
