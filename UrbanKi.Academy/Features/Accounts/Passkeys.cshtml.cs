using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>My passkeys: add, remove. Adding one needs script, since no form can ask a device for it.</summary>
[RecentSignIn]
public sealed class PasskeysPage(UserManager<Account> accounts, AccountSignIn signIn, PasskeyDoor door, AuditLog audit, CurrentPerson person, AcademyDbContext db, WriteGate gate, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>More than anybody has devices.</summary>
    private const int Most = 20;

    [BindProperty, MaxLength(100)] public string? Name { get; set; }

    public PasskeysView View { get; private set; } = null!;

    public async Task OnGetAsync(string? done) => await ShowAsync((await accounts.GetUserAsync(User))!, done);

    public async Task<IActionResult> OnPostOptionsAsync()
    {
        var account = (await accounts.GetUserAsync(User))!;
        return Content(await signIn.MakePasskeyCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.Email ?? account.UserName!, DisplayName = person.Name }), "application/json");
    }

    public async Task<IActionResult> OnPostAddAsync(string? credential)
    {
        var account = (await accounts.GetUserAsync(User))!;
        if ((await accounts.GetPasskeysAsync(account)).Count >= Most) ModelState.AddModelError("", texts["Passkey_TooMany", Most]);
        else if (!ModelState.IsValid || await door.MakeAsync(credential) is not { } passkey) ModelState.AddModelError("", texts["Passkey_Failed"]);
        else
        {
            passkey.Name = Name?.Trim() is { Length: > 0 } name ? name : DeviceName.Of(Request.Headers.UserAgent.ToString());
            await gate.WriteAsync(db, async () =>
            {
                await accounts.AddOrUpdatePasskeyAsync(account, passkey);
                await db.ReplaceInvitationsAsync([account.PersonId], person.Now.At);
                audit.Note(AuditAction.PasskeyAdded, account.PersonId, passkey.Name);
            });
            return RedirectToPage(new { done = "added" });
        }
        await ShowAsync(account, null);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? passkey)
    {
        var account = (await accounts.GetUserAsync(User))!;
        if ((await accounts.GetPasskeysAsync(account)).FirstOrDefault(key => Base64Url.EncodeToString(key.CredentialId) == passkey) is not { } mine) return NotFound();
        // Somebody who threw away the only key would stand before a shut door.
        if (await accounts.MayHaveFirstPasswordAsync(account) && (await accounts.GetPasskeysAsync(account)).Count == 1)
        {
            ModelState.AddModelError("", texts["Passkey_Only"]);
            await ShowAsync(account, null);
            return Page();
        }
        await gate.WriteAsync(db, async () =>
        {
            await accounts.RemovePasskeyAsync(account, mine.CredentialId);
            audit.Note(AuditAction.PasskeyRemoved, account.PersonId, mine.Name);
        });
        return RedirectToPage(new { done = "removed" });
    }

    private async Task ShowAsync(Account account, string? done) => View = PasskeysView.For(await accounts.GetPasskeysAsync(account), person, done, ModelState.Problems());
}
