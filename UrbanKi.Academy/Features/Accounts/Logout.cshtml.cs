using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Sign out, and at the identity provider too if somebody came from there. By post only, so that no link elsewhere can do it.</summary>
public sealed class LogoutPage(AccountSignIn signIn, ProviderTokens tokens, AcademyDbContext db, AcademySettings settings, IOptionsMonitor<OpenIdConnectOptions> providers, ILogger<LogoutPage> log) : PageModel
{
    /// <summary>At the provider, where the browser goes on.</summary>
    public string? LeavesTo { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var id = User.SessionId();
        var token = tokens.Read(await db.AccountSessions.Where(s => s.Id == id).Select(s => s.ProviderToken).SingleOrDefaultAsync(cancellation));
        await signIn.SignOutAsync();
        // The next user of this browser finds nothing, not by going back either. Cookies stay: they know the language and that the browser is known.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        if (token is not null && await CanSignOutThereAsync(cancellation))
        {
            await HttpContext.SignOutAsync(OidcSignIn.Scheme, new() { RedirectUri = "/", Items = { [OidcSignIn.Token] = token } });
            LeavesTo = Response.LeaveByPage();
        }
        return LeavesTo is null ? LocalRedirect("/") : Page();
    }

    /// <summary>A provider that doesn't offer it, or can't be reached, keeps nobody signed in here.</summary>
    private async Task<bool> CanSignOutThereAsync(CancellationToken cancellation)
    {
        if (settings.Oidc is null) return false;
        try
        {
            return (await providers.Get(OidcSignIn.Scheme).ConfigurationManager!.GetConfigurationAsync(cancellation)).EndSessionEndpoint is { Length: > 0 };
        }
        catch (InvalidOperationException problem)
        {
            log.LogWarning(problem, "The identity provider can't be reached; its own session stays open");
            return false;
        }
    }
}
