using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Shared;

/// <summary>Keeps the chosen light in a cookie and goes back to where the reader was.</summary>
[AllowAnonymous]
public sealed class ChooseThemePage : PageModel
{
    private static readonly CookieOptions _forAYear = new()
    {
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
    };

    public IActionResult OnGet() => LocalRedirect("~/");

    public IActionResult OnPost(string? theme, string? returnTo)
    {
        if (theme == Theme.Auto)
            Response.Cookies.Delete(Theme.Cookie, new() { Path = "/", Secure = Request.IsHttps, HttpOnly = true, SameSite = SameSiteMode.Lax });
        else if (Theme.IsKnown(theme))
            Response.Cookies.Append(Theme.Cookie, theme!, new CookieOptions(_forAYear) { Secure = Request.IsHttps });
        return LocalRedirect(Url.OrHome(returnTo));
    }
}
