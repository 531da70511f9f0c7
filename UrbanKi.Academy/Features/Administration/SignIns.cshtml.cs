using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>Whom the identity provider knows and the academy doesn't: who waits, and who was refused.</summary>
[Authorize(Policy = Role.Administrator)]
public sealed class SignInsPage(AcademyDbContext db, CurrentPerson person) : PageModel
{
    /// <summary>So many are shown; whoever has more waiting begins with these.</summary>
    private const int Most = 200;

    public PendingView View { get; private set; } = null!;

    public async Task OnGetAsync(string? done, CancellationToken cancellation)
    {
        var pending = await db.PendingSignIns.AsNoTracking().OrderBy(p => p.IsRefused).ThenBy(p => p.FirstAt).Take(Most).ToListAsync(cancellation);
        View = new([.. pending.Select(p => PendingLine.Of(p, person))], PendingView.DoneKey(done));
    }
}
