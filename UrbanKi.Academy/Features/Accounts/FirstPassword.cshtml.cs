using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Mail;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>A password beside the passkey, for whoever came in without one. Whoever has one is asked for it elsewhere; whoever comes with an account elsewhere need not get one.</summary>
[RecentSignIn]
public sealed class FirstPasswordPage(UserManager<Account> accounts, AccountSignIn signIn, AuditLog audit, Outbox outbox, AcademyDbContext db, WriteGate gate, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty, MaxLength(256)] public string? NewPassword { get; set; }

    public async Task<IActionResult> OnGetAsync() => await accounts.MayHaveFirstPasswordAsync((await accounts.GetUserAsync(User))!) ? Page() : LocalRedirect(AccountPlace.Password);

    public async Task<IActionResult> OnPostAsync()
    {
        var account = (await accounts.GetUserAsync(User))!;
        if (!await accounts.MayHaveFirstPasswordAsync(account)) return BadRequest();
        var isSet = await gate.WriteAsync(db, async () =>
        {
            var set = await accounts.AddPasswordAsync(account, NewPassword ?? "");
            foreach (var error in set.Errors) ModelState.AddModelError(nameof(NewPassword), texts.PasswordProblem(error, accounts.Options.Password.RequiredLength));
            if (!set.Succeeded) return false;
            audit.Note(AuditAction.PasswordChanged, account.PersonId);
            outbox.Put(db, db.OrganisationId, account.PersonId, MailKind.PasswordChanged);
            return true;
        });
        if (!isSet) return Page();
        outbox.Ring();
        await signIn.RefreshSignInAsync(account);
        return LocalRedirect($"{AccountPlace.Password}?saved=true");
    }
}
