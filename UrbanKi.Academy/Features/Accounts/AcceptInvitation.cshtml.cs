using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>The first way in: with the link from a mail or the code from a letter, choose a password. Looking at the page spends nothing, since mail programs look too.</summary>
[AllowAnonymous]
public sealed class AcceptInvitationPage(InvitationDoor door, SignInThrottle throttle, UserManager<Account> accounts, AccountSignIn signIn, AccountSessions sessions, Arrival arrival, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty(SupportsGet = true), MaxLength(100)] public string? Code { get; set; }
    [BindProperty, MaxLength(100)] public string? Number { get; set; }
    [BindProperty, MaxLength(256)] public string? Password { get; set; }
    [BindProperty] public bool IsByLink { get; set; }

    public void OnGet() => IsByLink = InvitationSecret.HashOf(Code) is not null;

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Code)) ModelState.AddModelError(nameof(Code), texts["Accept_CodeMissing"]);
        if (string.IsNullOrEmpty(Password)) ModelState.AddModelError(nameof(Password), texts["Account_PasswordMissing"]);
        if (!ModelState.IsValid) return Page();
        var (address, key) = (HttpContext.Connection.RemoteIpAddress, $"invitation:{(IsByLink ? Code : Number)}");
        if (throttle.WaitFor(key, address) is { } wait) return this.TooMany(texts, wait);
        if (await door.FindAsync(Code, Number) is not { } invitation) return Wrong();
        var (account, problems) = await door.AcceptAsync(invitation, Password!);
        foreach (var problem in problems) ModelState.AddModelError(nameof(Password), texts.PasswordProblem(problem, accounts.Options.Password.RequiredLength));
        if (problems.Count > 0) return Page();
        if (account is null) return Wrong();
        await sessions.EndAllAsync(account.Id);
        return await signIn.NeedsSecondStepAsync(account) ? RedirectToPage("SecondStep") : await arrival.WelcomeAsync(HttpContext, Url, account, null);

        PageResult Wrong()
        {
            throttle.CountWrong(key, address);
            ModelState.AddModelError("", texts[IsByLink ? "Accept_WrongLink" : "Accept_WrongCode"]);
            return Page();
        }
    }
}
