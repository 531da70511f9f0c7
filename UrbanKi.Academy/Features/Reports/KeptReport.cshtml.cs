using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>What a kept report is. Posting deletes it.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class KeptReportPage(ReportShelf shelf, CurrentPerson person) : PageModel
{
    public KeptReportView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid report, bool kept, CancellationToken cancellation)
    {
        if (await shelf.Visible.AsNoTracking().SingleOrDefaultAsync(one => one.Id == report, cancellation) is not { } found) return NotFound();
        await using var file = shelf.Open(found);
        View = KeptReportView.For(found, person.Local, kept, file is not null);
        return Page();
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid report, CancellationToken cancellation)
    {
        if (await shelf.Visible.SingleOrDefaultAsync(one => one.Id == report, cancellation) is not { } found) return NotFound();
        await shelf.DeleteAsync(found, cancellation);
        return LocalRedirect($"{KeptReportsView.Here}?deleted=true");
    }
}
