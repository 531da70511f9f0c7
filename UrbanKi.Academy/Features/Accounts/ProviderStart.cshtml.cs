using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Off to the identity provider. By a form: whoever has a session there would come back with a new one here, and no page elsewhere may begin it.</summary>
[AllowAnonymous]
public sealed class ProviderStartPage(AcademySettings settings) : PageModel
{
    /// <summary>At the provider, where the browser goes on.</summary>
    public string? LeavesTo { get; private set; }

    public IActionResult OnGet(string? returnUrl) => settings.Oidc is null ? NotFound() : RedirectToPage("Login", new { returnUrl });

    public async Task<IActionResult> OnPostAsync(string? returnUrl)
    {
        if (settings.Oidc is null) return NotFound();
        if (await HttpContext.ToProviderAsync(new() { RedirectUri = $"{OidcSignIn.ReturnPath}?returnUrl={Uri.EscapeDataString(Arrival.Target(Url, returnUrl))}" }) is { } back) return back;
        LeavesTo = Response.LeaveByPage();
        return Page();
    }
}
