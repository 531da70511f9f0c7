using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>My accounts elsewhere: link one, part with one.</summary>
[RecentSignIn]
public sealed class SignInsPage(UserManager<Account> accounts, AccountSignIn signIn, AuditLog audit, AcademyDbContext db, WriteGate gate, AcademySettings settings) : PageModel
{
    public SignInsView View { get; private set; } = null!;
    /// <summary>At the provider, where the browser goes on.</summary>
    public string? LeavesTo { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? done)
    {
        if (settings.Oidc is null) return NotFound();
        await ShowAsync((await accounts.GetUserAsync(User))!, SignInsView.DoneKey(done));
        return Page();
    }

    public async Task<IActionResult> OnPostLinkAsync()
    {
        if (settings.Oidc is null) return NotFound();
        if (await HttpContext.ToProviderAsync(new() { RedirectUri = OidcSignIn.ReturnPath, Items = { [OidcSignIn.Purpose] = ProviderPurpose.Link, [OidcSignIn.Account] = accounts.GetUserId(User) } }) is { } back) return back;
        LeavesTo = Response.LeaveByPage();
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? issuer, string? subject)
    {
        var account = (await accounts.GetUserAsync(User))!;
        var logins = await accounts.GetLoginsAsync(account);
        if (!logins.Any(l => l.LoginProvider == issuer && l.ProviderKey == subject)) return NotFound();
        // The last way in stays.
        if (account.PasswordHash is null && logins.Count == 1 && (await accounts.GetPasskeysAsync(account)).Count == 0)
        {
            await ShowAsync(account, "Linked_LastWay");
            return Page();
        }
        await gate.WriteAsync(db, async () =>
        {
            await accounts.RemoveLoginAsync(account, issuer!, subject!);
            audit.Note(AuditAction.SignInUnlinked, account.PersonId, issuer);
        });
        await signIn.RefreshSignInAsync(account);
        return RedirectToPage(new { done = "removed" });
    }

    private async Task ShowAsync(Account account, string? message) => View = new([.. (await accounts.GetLoginsAsync(account)).Select(l => new SignInRow(l.LoginProvider, l.ProviderKey))], settings.Oidc?.Name, message);
}
