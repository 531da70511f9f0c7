using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Retention;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>My data: take everything along, delete what I alone decide on, see what stays until when. Nobody has to be asked.</summary>
[RecentSignIn]
public sealed class DataPage(
    AcademyDbContext db, WriteGate gate, RetentionRun run, UserManager<Account> accounts, PasswordDoor door, AuditLog audit, AcademySettings settings, CurrentPerson me, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty, MaxLength(256)] public string? Password { get; set; }
    [BindProperty] public bool Sure { get; set; }

    public DataView View { get; private set; } = null!;

    public async Task OnGetAsync(string? done, CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        View = View with { Done = done };
    }

    /// <summary>Deletes at once what is nobody else's business.</summary>
    public async Task<IActionResult> OnPostDetailAsync(CancellationToken cancellation)
    {
        if (!Sure)
        {
            ModelState.AddModelError(nameof(Sure), texts["MyData_NotSure"]);
            await ShowAsync(cancellation);
            return Page();
        }
        await run.ForgetDetailAsync(db.OrganisationId, me.Id, me.Now.Day, cancellation);
        return RedirectToPage(new { done = "detail" });
    }

    /// <summary>Asks for the account to be deleted; there is time to think again.</summary>
    public async Task<IActionResult> OnPostAccountAsync(CancellationToken cancellation)
    {
        var account = (await accounts.GetUserAsync(User))!;
        if (await MayDeleteAsync(account, cancellation))
        {
            var isAsked = await gate.WriteAsync(db, async () =>
            {
                // Asked once more inside the write: of two last administrators only one can go.
                if (await db.IsLastAdministratorAsync(me.Id, cancellation)) return false;
                if (await db.Users.Where(mine => mine.Id == account.Id && mine.DeletionAskedOn == null).ExecuteUpdateAsync(set => set.SetProperty(mine => mine.DeletionAskedOn, me.Now.Day), cancellation) > 0)
                    audit.Note(AuditAction.DeletionAsked, me.Id);
                return true;
            }, cancellation);
            if (isAsked) return RedirectToPage(new { done = "asked" });
            ModelState.AddModelError("", texts["MyData_LastAdministrator"]);
        }
        await ShowAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancellation)
    {
        var account = (await accounts.GetUserAsync(User))!;
        await gate.WriteAsync(db, async () =>
        {
            if (await db.Users.Where(mine => mine.Id == account.Id && mine.DeletionAskedOn != null).ExecuteUpdateAsync(set => set.SetProperty(mine => mine.DeletionAskedOn, (DateOnly?)null), cancellation) > 0)
                audit.Note(AuditAction.DeletionWithdrawn, me.Id);
        }, cancellation);
        return RedirectToPage(new { done = "kept" });
    }

    private async Task<bool> MayDeleteAsync(Account account, CancellationToken cancellation)
    {
        if (await db.IsLastAdministratorAsync(me.Id, cancellation))
        {
            ModelState.AddModelError("", texts["MyData_LastAdministrator"]);
            return false;
        }
        // Without a password it was a passkey or the provider, a quarter of an hour ago at most.
        if (account.PasswordHash is null) return true;
        var answer = await door.TryAsync(HttpContext, await door.NameOfAsync(account) ?? "", Password ?? "");
        if (answer.Wait is { } wait) this.TooMany(texts, wait);
        else if (answer.Account is null) ModelState.AddModelError(nameof(Password), texts["Password_Wrong"]);
        return answer.Account is not null;
    }

    private async Task ShowAsync(CancellationToken cancellation)
    {
        var account = (await accounts.GetUserAsync(User))!;
        View = (await DataView.OfAsync(db, account, await db.RetentionScheduleAsync(settings.Retention, cancellation), cancellation)) with { Problems = ModelState.Problems() };
    }
}
