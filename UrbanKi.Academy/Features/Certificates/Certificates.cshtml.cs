using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Certificates;

/// <summary>My certificates, the newest first.</summary>
public sealed class CertificatesPage(AcademyDbContext db, CurrentPerson person) : PageModel
{
    public IReadOnlyList<Certificate> Certificates { get; private set; } = [];
    public DateOnly Today => person.Now.Day;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var id = person.Id;
        Certificates = await db.Certificates.AsNoTracking().Where(c => c.PersonId == id).OrderByDescending(c => c.CompletedOn).ToListAsync(cancellation);
    }
}
