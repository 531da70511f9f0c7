using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Back from the identity provider: sign in, link, or prove once more that it is you.</summary>
[AllowAnonymous]
public sealed class ProviderReturnPage(ProviderDoor door, SignInLinks links, ProviderTokens tokens, AccountSignIn signIn, Arrival arrival, UserManager<Account> accounts, AcademyDbContext db, AcademySettings settings) : PageModel
{
    /// <summary>The key of what to say.</summary>
    public string Message { get; private set; } = "Provider_Waiting";

    public async Task<IActionResult> OnGetAsync(string? returnUrl)
    {
        if (settings.Oidc is not { } oidc) return NotFound();
        var answer = await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        if (ProviderIdentity.Of(answer, oidc) is not { } who) return LocalRedirect("/account/login?problem=provider");
        var purpose = answer.Properties!.Items.TryGetValue(OidcSignIn.Purpose, out var asked) ? asked : null;
        // Asked by one account, answered in another's browser: nobody is linked behind their back.
        if (purpose is not null && (accounts.GetUserId(User) is not { } me || answer.Properties.Items[OidcSignIn.Account] != me)) return LocalRedirect("/account/login?problem=provider");
        if (purpose == ProviderPurpose.Link) return await LinkAsync(who);

        var (account, isRefused) = await door.TryAsync(who);
        if (account is null || (purpose == ProviderPurpose.Confirm && account.Id.ToString() != accounts.GetUserId(User)))
        {
            Message = isRefused ? "Provider_Refused" : account is null ? "Provider_Waiting" : "Provider_SomebodyElse";
            return Page();
        }
        await signIn.SignInByAsync(account, SignInMethod.Provider, tokens.Protect(who.Ticket));
        return await arrival.WelcomeAsync(HttpContext, Url, account, returnUrl);
    }

    private async Task<IActionResult> LinkAsync(ProviderIdentity who)
    {
        var account = (await accounts.GetUserAsync(User))!;
        var linked = await links.LinkAsync((await db.People.FindAsync(account.PersonId))!, who.Issuer, who.Subject);
        if (linked != SignInLink.Done) return LocalRedirect($"{AccountPlace.SignIns}?done={linked}");
        await signIn.RefreshSignInAsync(account);
        return LocalRedirect($"{AccountPlace.SignIns}?done=linked");
    }
}
