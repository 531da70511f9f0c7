using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Where I am signed in, and how to end it.</summary>
[RecentSignIn]
public sealed class SessionsPage(AcademyDbContext db, AccountSessions sessions, AccountSignIn signIn, UserManager<Account> accounts, CurrentPerson person) : PageModel
{
    public SessionsView View { get; private set; } = null!;

    private Guid AccountId => Guid.Parse(accounts.GetUserId(User)!);

    public async Task OnGetAsync(bool ended, CancellationToken cancellation)
    {
        var mine = AccountId;
        var open = await db.AccountSessions.AsNoTracking().Where(s => s.AccountId == mine).OrderByDescending(s => s.StartedAt).ToListAsync(cancellation);
        View = SessionsView.For(open, User.SessionId(), person, ended);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid session)
    {
        var mine = AccountId;
        if (session == User.SessionId()) return await LeaveAsync();
        return await sessions.EndAsync(all => all.Where(s => s.Id == session && s.AccountId == mine)) == 0 ? NotFound() : RedirectToPage(new { ended = true });
    }

    public async Task<IActionResult> OnPostOthersAsync()
    {
        await sessions.EndAllAsync(AccountId, except: User.SessionId());
        return RedirectToPage(new { ended = true });
    }

    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        await sessions.EndAllAsync(AccountId, except: User.SessionId());
        return await LeaveAsync();
    }

    private async Task<IActionResult> LeaveAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }
}
