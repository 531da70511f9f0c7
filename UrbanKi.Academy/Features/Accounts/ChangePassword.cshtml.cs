using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Another password; whoever is signed in elsewhere with the old one is not any more.</summary>
public sealed class ChangePasswordPage(UserManager<Account> accounts, PasswordDoor door, AccountSignIn signIn, PasswordDesk passwords, IStringLocalizer<Texts> texts) : PageModel
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
            await signIn.RefreshSignInAsync(account);
            return RedirectToPage(new { saved = true });
        }
        View = View with { Problems = ModelState.Problems() };
        return Page();
    }

    private async Task<bool> ChangeAsync(Account account)
    {
        var problems = await passwords.SetAsync(account, NewPassword ?? "", AuditAction.PasswordChanged);
        foreach (var problem in problems) ModelState.AddModelError(nameof(NewPassword), texts.PasswordProblem(problem, accounts.Options.Password.RequiredLength));
        return problems.Count == 0;
    }
}
