using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Home;

/// <summary>The first page: what is due and the way on; for strangers what this is.</summary>
[AllowAnonymous]
public sealed class HomePage(Library library, AcademyDbContext db, CurrentPerson person, PrivacyInForce privacy) : PageModel
{
    /// <summary>Null for somebody who is not signed in.</summary>
    public HomeView? View { get; private set; }

    /// <summary>What is about to change in who sees what; null where nothing is.</summary>
    public PrivacyNewsView? News { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (!person.IsSignedIn) return;
        var id = person.Id;
        var standings = await db.Standings.AsNoTracking().Where(s => s.PersonId == id).ToListAsync(cancellation);
        var now = person.Now;
        News = PrivacyNewsView.For(await privacy.HistoryAsync(cancellation), id, now.Day);
        View = HomeView.For(library.Current, standings, person.Language, now.Day, person.Local(now.At).Hour);
    }
}
