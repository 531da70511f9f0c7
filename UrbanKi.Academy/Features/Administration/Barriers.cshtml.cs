using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>What people could not use: read it, be done with it, take that back.</summary>
[Authorize(Policy = Role.Administrator)]
public sealed class BarriersPage(AcademyDbContext db, WriteGate gate, CurrentPerson person) : PageModel
{
    private const int Most = 500;

    public BarriersView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) =>
        View = BarriersView.For(await db.BarrierReports.AsNoTracking().OrderBy(barrier => barrier.DoneOn != null).ThenBy(barrier => barrier.ReceivedOn).ThenBy(barrier => barrier.Id).Take(Most).ToListAsync(cancellation));

    public Task<IActionResult> OnPostDoneAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, person.Now.Day, cancellation);

    public Task<IActionResult> OnPostReopenAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, null, cancellation);

    private async Task<IActionResult> ChangeAsync(Guid id, DateOnly? doneOn, CancellationToken cancellation)
    {
        var isThere = await gate.WriteAsync(db, async () =>
        {
            if (await db.BarrierReports.FirstOrDefaultAsync(barrier => barrier.Id == id, cancellation) is not { } barrier) return false;
            barrier.DoneOn = doneOn;
            return true;
        }, cancellation);
        return isThere ? RedirectToPage() : NotFound();
    }
}
