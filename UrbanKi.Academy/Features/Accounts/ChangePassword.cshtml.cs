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

/// <summary>Another password; whoever is signed in elsewhere with the old one is not any more.</summary>
public sealed class ChangePasswordPage(UserManager<Account> accounts, PasswordDoor door, AccountSignIn signIn, AuditLog audit, Outbox outbox, AcademyDbContext db, WriteGate gate, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty, MaxLength(256)] public string? Password { get; set; }
    [BindProperty, MaxLength(256)] public string? NewPassword { get; set; }

    public ChangePasswordView View { get; private set; } = null!;

    public async Task OnGetAsync(bool saved)
    {
        var account = (await accounts.GetUserAsync(User))!;
        View = ChangePasswordView.For(account, await accounts.MayHaveFirstPasswordAsync(account), saved, ModelState.Problems());
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var account = (await accounts.GetUserAsync(User))!;
        View = ChangePasswordView.For(account, mayChoose: false, isSaved: false, []);
        if (!View.HasPassword) return BadRequest();
        var answer = await door.TryAsync(HttpContext, await door.NameOfAsync(account) ?? "", Password ?? "");
        if (answer.Wait is { } wait) this.TooMany(texts, wait);
        else if (answer.Account is null) ModelState.AddModelError(nameof(Password), texts["Password_Wrong"]);
        else if (await ChangeAsync(account))
        {
            outbox.Ring();
            await signIn.RefreshSignInAsync(account);
            return RedirectToPage(new { saved = true });
        }
        View = View with { Problems = ModelState.Problems() };
        return Page();
    }

    private Task<bool> ChangeAsync(Account account) => gate.WriteAsync(db, async () =>
    {
        var changed = await accounts.ChangePasswordAsync(account, Password!, NewPassword ?? "");
        foreach (var error in changed.Errors) ModelState.AddModelError(nameof(NewPassword), texts.PasswordProblem(error, accounts.Options.Password.RequiredLength));
        if (!changed.Succeeded) return false;
        audit.Note(AuditAction.PasswordChanged, account.PersonId);
        outbox.Put(db, db.OrganisationId, account.PersonId, MailKind.PasswordChanged);
        return true;
    });
}
