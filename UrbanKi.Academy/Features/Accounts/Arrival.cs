using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>What follows every sign-in, whichever way somebody came.</summary>
public sealed class Arrival(AcademyDbContext db, KnownDevices devices)
{
    /// <summary>Brings the profile's language along, remembers the browser, and leads to where they wanted to go.</summary>
    public async Task<IActionResult> WelcomeAsync(HttpContext http, IUrlHelper url, Account account, string? returnUrl)
    {
        var language = await db.People.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).Where(p => p.Id == account.PersonId).Select(p => p.Language).SingleAsync();
        // Somebody who chose a language on this device keeps it.
        if (!http.Request.Cookies.ContainsKey(Localisation.CookieName)) Localisation.Remember(http, language);
        devices.Remember(http, account.Id);
        return new LocalRedirectResult(Target(url, returnUrl));
    }

    /// <summary>Signing in must not lead to signing in or out again.</summary>
    public static string Target(IUrlHelper url, string? returnUrl) => returnUrl?.StartsWith("/account/log", StringComparison.OrdinalIgnoreCase) == true ? "/" : url.OrHome(returnUrl);
}
