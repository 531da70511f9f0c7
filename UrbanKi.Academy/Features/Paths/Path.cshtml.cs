using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Paths;

/// <summary>The courses of a role in their order, and how far I am.</summary>
public sealed class PathPage(Library library, AcademyDbContext db, CurrentPerson person) : PageModel
{
    public PathView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? path, CancellationToken cancellation)
    {
        var snapshot = library.Current;
        if (snapshot.Shelf.Paths.FirstOrDefault(known => known.Id == path) is not { } found) return NotFound();
        var id = person.Id;
        var standings = await db.Standings.AsNoTracking().Where(s => s.PersonId == id).ToDictionaryAsync(s => s.CourseId, cancellation);
        View = PathView.For(snapshot, found, standings, person.Language, person.Now.Day);
        return Page();
    }
}
