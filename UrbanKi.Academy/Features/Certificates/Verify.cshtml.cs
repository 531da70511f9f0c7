using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Certificates;

/// <summary>What a number stands for: the accessible form of the certificate and its verification at once. Anybody with the number may see it.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Numbers)]
public sealed class VerifyPage(AcademyDbContext db, CurrentPerson person) : PageModel
{
    public Certificate Certificate { get; private set; } = null!;
    public bool IsOwner { get; private set; }
    public DateOnly Today => person.Now.Day;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (Learning.Certificate.Normalise(number) is not { } known) return NotFound();
        if (known != number) return LocalRedirect($"/certificates/{known}");
        // The number alone opens it, whatever organisation the reader is of.
        var found = await db.Certificates.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).AsNoTracking().FirstOrDefaultAsync(c => c.Number == known, cancellation);
        if (found is null) return NotFound();
        Certificate = found;
        IsOwner = person.IsSignedIn && person.Id == found.PersonId;
        return Page();
    }
}
