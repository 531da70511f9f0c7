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

/// <summary>The first way in: with the link from a mail or the code from a letter, choose a password, or let a device make a passkey. Looking at the page spends nothing, since mail programs look too.</summary>
[AllowAnonymous]
public sealed class AcceptInvitationPage(InvitationDoor door, PasskeyDoor passkeys, SignInThrottle throttle, UserManager<Account> accounts, AccountSignIn signIn, AccountSessions sessions, Arrival arrival, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty(SupportsGet = true), MaxLength(100)] public string? Code { get; set; }
    [BindProperty, MaxLength(100)] public string? Number { get; set; }
    [BindProperty, MaxLength(256)] public string? Password { get; set; }
    [BindProperty] public bool IsByLink { get; set; }

    /// <summary>Whether a passkey may take the place of the password. Of a letter nobody knows before it is typed.</summary>
    public bool OffersPasskey { get; private set; } = true;

    public async Task OnGetAsync()
    {
        IsByLink = InvitationSecret.HashOf(Code) is not null;
        if (IsByLink && await door.FindAsync(Code, null) is { } invitation) OffersPasskey = await door.PasskeyForAsync(invitation) is not null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Code)) ModelState.AddModelError(nameof(Code), texts["Accept_CodeMissing"]);
        if (string.IsNullOrEmpty(Password)) ModelState.AddModelError(nameof(Password), texts["Account_PasswordMissing"]);
        if (!ModelState.IsValid) return Page();
        var (invitation, refusal) = await FindAsync();
        if (invitation is null) return refusal!;
        var (account, problems) = await door.AcceptAsync(invitation, Password!);
        foreach (var problem in problems) ModelState.AddModelError(nameof(Password), texts.PasswordProblem(problem, accounts.Options.Password.RequiredLength));
        if (problems.Count > 0) return Page();
        if (account is null) return Wrong();
        await sessions.EndAllAsync(account.Id);
        return await signIn.NeedsSecondStepAsync(account) ? RedirectToPage("SecondStep") : await arrival.WelcomeAsync(HttpContext, Url, account, null);
    }

    /// <summary>Asked by the script before the device is: in words where it can't be.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync()
    {
        if (string.IsNullOrWhiteSpace(Code)) return BadRequest(texts["Accept_CodeMissing"].Value);
        var (invitation, _) = await FindAsync();
        if (invitation is null) return BadRequest(string.Join(' ', ModelState.Values.SelectMany(value => value.Errors).Select(error => error.ErrorMessage)));
        return await door.PasskeyForAsync(invitation) is { } who ? Content(await signIn.MakePasskeyCreationOptionsAsync(who), "application/json") : BadRequest(texts["Accept_HasWay"].Value);
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        var (invitation, refusal) = await FindAsync();
        if (invitation is null) return refusal!;
        if (await passkeys.AttestAsync(credential) is not { Passkey: { } passkey } made)
        {
            ModelState.AddModelError("", texts["Passkey_Failed"]);
            return Page();
        }
        passkey.Name = DeviceName.Of(Request.Headers.UserAgent.ToString());
        if (await door.AcceptAsync(invitation, made) is not { } account) return Wrong();
        await sessions.EndAllAsync(account.Id);
        await signIn.SignInByAsync(account, SignInMethod.Passkey);
        return await arrival.WelcomeAsync(HttpContext, Url, account, null);
    }

    /// <summary>The invitation that was typed or followed, unless too many wrong ones were.</summary>
    private async Task<(Invitation? Invitation, IActionResult? Refusal)> FindAsync()
    {
        if (throttle.WaitForInvitation(HttpContext.Connection.RemoteIpAddress) is { } wait) return (null, this.TooMany(texts, wait));
        return await door.FindAsync(Code, Number) is { } invitation ? (invitation, null) : (null, Wrong());
    }

    private PageResult Wrong()
    {
        throttle.CountWrongInvitation(HttpContext.Connection.RemoteIpAddress);
        ModelState.AddModelError("", texts[IsByLink ? "Accept_WrongLink" : "Accept_WrongCode"]);
        return Page();
    }
}
