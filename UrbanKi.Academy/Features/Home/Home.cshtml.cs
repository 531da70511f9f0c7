using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Home;

/// <summary>The first page: what is due and the way on; for strangers what this is.</summary>
[AllowAnonymous]
public sealed class HomePage(Library library, AcademyDbContext db, CurrentPerson person) : PageModel
{
    /// <summary>Null for somebody who is not signed in.</summary>
    public HomeView? View { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (!person.IsSignedIn) return;
        var id = person.Id;
        var standings = await db.Standings.AsNoTracking().Where(s => s.PersonId == id).ToListAsync(cancellation);
        var now = person.Now;
        View = HomeView.For(library.Current, standings, person.Language, now.Day, person.Local(now.At).Hour);
    }
}
