using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>A password beside the passkey, for whoever came in without one. Whoever has one is asked for it elsewhere; whoever comes with an account elsewhere need not get one.</summary>
[RecentSignIn]
public sealed class FirstPasswordPage(UserManager<Account> accounts, AccountSignIn signIn, PasswordDesk passwords, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty, MaxLength(256)] public string? NewPassword { get; set; }

    public async Task<IActionResult> OnGetAsync() => await accounts.MayHaveFirstPasswordAsync((await accounts.GetUserAsync(User))!) ? Page() : LocalRedirect(AccountPlace.Password);

    public async Task<IActionResult> OnPostAsync()
    {
        var account = (await accounts.GetUserAsync(User))!;
        if (!await accounts.MayHaveFirstPasswordAsync(account)) return BadRequest();
        var problems = await passwords.SetAsync(account, NewPassword ?? "", AuditAction.PasswordChanged);
        foreach (var problem in problems) ModelState.AddModelError(nameof(NewPassword), texts.PasswordProblem(problem, accounts.Options.Password.RequiredLength));
        if (problems.Count > 0) return Page();
        await signIn.RefreshSignInAsync(account);
        return LocalRedirect($"{AccountPlace.Password}?saved=true");
    }
}
