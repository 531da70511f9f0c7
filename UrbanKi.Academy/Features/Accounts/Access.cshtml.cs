using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Privacy;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Who has seen my data: who looked me up, and which lists could have shown me. One query.</summary>
public sealed class AccessPage(AcademyDbContext db, CurrentPerson person) : PageModel
{
    public AccessView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => View = AccessView.For(await db.AccessCountsToAsync(person.Id, AccessView.Most, cancellation));
}
