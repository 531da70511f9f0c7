using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>My e-mail address: another one counts once it is confirmed.</summary>
[RecentSignIn]
public sealed class EmailPage(UserManager<Account> accounts, EmailDesk desk, Outbox outbox, CurrentPerson me, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty, MaxLength(256)] public string? Email { get; set; }

    public EmailView View { get; private set; } = null!;

    public async Task OnGetAsync(string? done, CancellationToken cancellation)
    {
        await ShowAsync((await accounts.GetUserAsync(User))!, cancellation);
        View = View with { Done = EmailView.DoneKey(done) };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => AskAsync(_ => Task.FromResult(Email), cancellation);

    public Task<IActionResult> OnPostAgainAsync(CancellationToken cancellation) => AskAsync(async account => (await desk.PendingAsync(account, cancellation))?.Email, cancellation);

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellation)
    {
        await desk.CancelAsync(cancellation);
        return RedirectToPage(new { done = "cancelled" });
    }

    private async Task<IActionResult> AskAsync(Func<Account, Task<string?>> email, CancellationToken cancellation)
    {
        if (!outbox.IsOpen) return BadRequest();
        var account = (await accounts.GetUserAsync(User))!;
        if (await desk.AskAsync(account, await email(account), cancellation) is not { } problem) return RedirectToPage(new { done = "asked" });
        ModelState.AddModelError(nameof(Email), texts[problem]);
        await ShowAsync(account, cancellation);
        return Page();
    }

    private async Task ShowAsync(Account account, CancellationToken cancellation) =>
        View = EmailView.For(account, await desk.PendingAsync(account, cancellation), outbox.IsOpen, me) with { Typed = Email, Problems = ModelState.Problems() };
}
