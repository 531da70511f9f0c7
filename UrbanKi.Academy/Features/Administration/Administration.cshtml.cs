using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>Where an administrator starts.</summary>
[Authorize(Policy = Role.Administrator)]
public sealed class AdministrationPage(AcademyDbContext db, AcademySettings settings) : PageModel
{
    public OverviewView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) =>
        View = new(settings.Oidc is not null, await db.PendingSignIns.CountAsync(p => !p.IsRefused, cancellation), await db.OutgoingMails.CountAsync(mail => mail.State == MailState.Dead, cancellation),
            await db.BarrierReports.CountAsync(barrier => barrier.DoneOn == null, cancellation));
}
