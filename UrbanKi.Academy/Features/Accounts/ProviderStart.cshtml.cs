using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Off to the identity provider. A link, not a form: nothing is changed by following it.</summary>
[AllowAnonymous]
public sealed class ProviderStartPage(AcademySettings settings) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? returnUrl) => settings.Oidc is null
        ? NotFound()
        : await HttpContext.ToProviderAsync(new() { RedirectUri = $"{OidcSignIn.ReturnPath}?returnUrl={Uri.EscapeDataString(Arrival.Target(Url, returnUrl))}" }) ?? new EmptyResult();
}
