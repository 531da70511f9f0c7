using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Reports;

[Authorize(Policy = Role.Hr)]
public sealed class KeptReportsPage(ReportShelf shelf, PrivacyInForce privacy, CurrentPerson person) : PageModel
{
    public KeptReportsView View { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery(Name = "page")] int number, bool deleted, CancellationToken cancellation)
    {
        var count = await shelf.Visible.CountAsync(cancellation);
        var page = Math.Clamp(number, 1, Math.Max(1, (count + KeptReportsView.PageSize - 1) / KeptReportsView.PageSize));
        var reports = await shelf.Visible.AsNoTracking().OrderByDescending(report => report.KeptAt).ThenByDescending(report => report.Id)
            .Skip((page - 1) * KeptReportsView.PageSize).Take(KeptReportsView.PageSize).ToListAsync(cancellation);
        View = KeptReportsView.For(reports, count, page, deleted, (await privacy.TodayAsync(cancellation)).ShowsPersons, person.Local);
    }
}
