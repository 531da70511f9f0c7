using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.People;

/// <summary>The tree of units.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class UnitsPage(StaffDesk staff, AcademyDbContext db) : PageModel
{
    public UnitsView View { get; private set; } = null!;

    public async Task OnGetAsync(string? done, CancellationToken cancellation)
    {
        var counts = await db.PersonDetails.Where(detail => detail.ValidTo == null && detail.UnitId != null).GroupBy(detail => detail.UnitId!.Value)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        View = UnitsView.For(await staff.UnitsAsync(cancellation), counts, await staff.ScopeAsync(cancellation), done);
    }
}
