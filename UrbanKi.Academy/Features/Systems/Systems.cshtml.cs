using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>The register of AI systems: which there are, and how many of their users have had a measure.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class SystemsPage(SystemDesk desk, AcademyDbContext db, CurrentPerson person, PrivacyInForce privacy) : PageModel
{
    public SystemListView View { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery, MaxLength(100)] string? q, [FromQuery] bool ended, CancellationToken cancellation)
    {
        await using var moment = await db.BeginSnapshotAsync(cancellation);
        var filter = new EvidenceFilter { Day = person.Now.Day, Closed = (await privacy.HistoryAsync(cancellation)).Closed, ScopePath = person.HrScope(await desk.UnitsAsync(cancellation)) };
        var systems = await db.Systems(filter).AsNoTracking().ToListAsync(cancellation);
        var counts = await db.SystemCounts(filter).AsNoTracking().ToListAsync(cancellation);
        View = SystemListView.For(systems, counts, await privacy.TodayAsync(cancellation), q, ended, desk.MayChange, filter.Day);
    }
}
