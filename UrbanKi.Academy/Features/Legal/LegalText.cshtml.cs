using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Retention;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Legal;

/// <summary>Imprint, privacy, accessibility: whoever runs the academy says it here, to anybody.</summary>
[AllowAnonymous]
public sealed class LegalTextPage(Library library, AcademyDbContext db, AcademySettings settings, TownFaces faces) : PageModel
{
    public LegalTextView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (LegalTextView.Find(library.Current.Shelf, id, Localisation.CurrentLanguage) is not { } view) return NotFound();
        View = view with { Contact = faces.Of(HttpContext)?.Contacts.GetValueOrDefault(id.ToLowerInvariant())?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [] };
        if (id.Equals(LegalTextView.Privacy, StringComparison.OrdinalIgnoreCase))
        {
            await db.WorkForHostAsync(cancellation);
            View = View with { Clocks = await db.RetentionScheduleAsync(settings.Retention, cancellation) };
        }
        return Page();
    }
}
