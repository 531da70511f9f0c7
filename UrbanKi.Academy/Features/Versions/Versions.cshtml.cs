using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Versions;

/// <summary>Every version of a course that was ever published.</summary>
[Authorize(Policy = Role.Trainer)]
public sealed class VersionsPage(Library library, AcademyDbContext db, CurrentPerson person) : PageModel
{
    public VersionsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string course, bool published, CancellationToken cancellation)
    {
        var rows = await db.VersionRowsAsync(course, cancellation);
        if (rows.Count == 0) return NotFound();
        var hasDraft = await db.HasDraftAsync(course, cancellation);
        View = VersionsView.For(course, library.Current.Find(course), rows, await db.NamesAsync(rows.Select(row => row.PublishedBy), cancellation), hasDraft, published, person.Language, person.Local);
        return Page();
    }
}
