using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Catalogue;

/// <summary>All courses, to browse and to filter.</summary>
public sealed class CataloguePage(Library library, AcademyDbContext db, CurrentPerson person) : PageModel
{
    public CatalogueView View { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery(Name = "q")] string? words, string? audience, string? level, string? language, CancellationToken cancellation)
    {
        var id = person.Id;
        var standings = await db.Standings.AsNoTracking().Where(s => s.PersonId == id).ToDictionaryAsync(s => s.CourseId, cancellation);
        View = CatalogueView.For(library.Current, standings, new(words, audience, level, language), person.Language, person.Now.Day);
    }
}
