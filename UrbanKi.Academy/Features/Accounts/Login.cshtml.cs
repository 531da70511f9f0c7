using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Demo;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Sign in with e-mail and password; leads back to the page that was asked for.</summary>
[AllowAnonymous]
public sealed class LoginPage(SignInManager<Account> signIn, UserManager<Account> accounts, AcademyDbContext db, SignInThrottle throttle, AcademySettings settings, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty, MaxLength(256)] public string? Email { get; set; }
    [BindProperty, MaxLength(256)] public string? Password { get; set; }
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    public IReadOnlyList<(string Email, string Role)> DemoAccounts => settings.IsDemo ? DemoTown.Accounts : [];

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Target) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (email, password) = (Email?.Trim() ?? "", Password ?? "");
        if (email.Length == 0) ModelState.AddModelError(nameof(Email), texts["Account_EmailMissing"]);
        if (password.Length == 0) ModelState.AddModelError(nameof(Password), texts["Account_PasswordMissing"]);
        if (!ModelState.IsValid) return Page();

        var address = HttpContext.Connection.RemoteIpAddress;
        if (throttle.WaitFor(email, address) is { } wait) return TooMany(wait);

        var account = await accounts.FindByEmailAsync(email);
        var right = account is not null
            ? await accounts.CheckPasswordAsync(account, password)
            // Takes as long as a real check, so that the time doesn't tell which addresses exist.
            : accounts.PasswordHasher.VerifyHashedPassword(new() { PersonId = Guid.Empty }, UnknownHash.Value, password) == PasswordVerificationResult.Success;
        if (account is null || !right)
        {
            throttle.CountWrong(email, address);
            ModelState.AddModelError("", texts["Account_Wrong"]);
            return Page();
        }

        await signIn.SignInAsync(account, isPersistent: false);
        var language = await db.People.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).Where(p => p.Id == account.PersonId).Select(p => p.Language).SingleAsync(cancellation);
        // Somebody who chose a language on this device keeps it.
        if (!Request.Cookies.ContainsKey(Localisation.CookieName)) Localisation.Remember(HttpContext, language);
        return LocalRedirect(Target);
    }

    private string Target => ReturnUrl?.StartsWith("/account/log", StringComparison.OrdinalIgnoreCase) == true ? "/" : Url.OrHome(ReturnUrl);

    private PageResult TooMany(TimeSpan wait)
    {
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = $"{Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))}";
        ModelState.AddModelError("", texts["Account_TooMany", Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))]);
        return Page();
    }

    private static readonly Lazy<string> UnknownHash = new(() => new PasswordHasher<Account>().HashPassword(new() { PersonId = Guid.Empty }, Guid.NewGuid().ToString()));
}
