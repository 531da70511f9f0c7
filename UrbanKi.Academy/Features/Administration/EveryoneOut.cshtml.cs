using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>Ends every session of the organisation at once, however it was begun: whoever has its cookie is a stranger with the next request.</summary>
[Authorize(Policy = Role.Administrator), RecentSignIn]
public sealed class EveryoneOutPage(AcademyDbContext db, WriteGate gate, AccountSessions sessions, AuditLog audit) : PageModel
{
    public EveryoneOutView View { get; private set; } = null!;

    public async Task OnGetAsync(int? ended, CancellationToken cancellation)
    {
        var people = await Open(null).GroupBy(session => session.AccountId).Select(account => account.Count()).ToListAsync(cancellation);
        View = new(people.Count, people.Sum(), ended is >= 0 ? ended : null);
    }

    /// <param name="keep">Whether whoever does it stays signed in here.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<IActionResult> OnPostAsync(bool keep, CancellationToken cancellation)
    {
        var own = keep ? User.SessionId() : null;
        var ended = await gate.WriteAsync(db, async () =>
        {
            var count = await Open(own).ExecuteDeleteAsync(cancellation);
            audit.Note(AuditAction.AllSessionsEnded, detail: $"{count}");
            return count;
        }, cancellation);
        sessions.AskAgain();
        return keep ? RedirectToPage(new { ended }) : LocalRedirect("/account/login");
    }

    /// <summary>Of everybody of this organisation, except one.</summary>
    private IQueryable<AccountSession> Open(Guid? except) =>
        db.AccountSessions.Where(session => session.Id != except && db.Users.Any(account => account.Id == session.AccountId && db.People.Any(person => person.Id == account.PersonId)));
}
