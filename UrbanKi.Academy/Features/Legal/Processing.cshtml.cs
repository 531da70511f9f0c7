using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Retention;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Legal;

/// <summary>The record of processing activities: for everybody who works here, and nobody else's business.</summary>
public sealed class ProcessingPage(Library library, AcademyDbContext db, AcademySettings settings) : PageModel
{
    public LegalTextView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (LegalTextView.Find(library.Current.Shelf, LegalTextView.Processing, Localisation.CurrentLanguage) is not { } view) return NotFound();
        View = view with { Clocks = await db.RetentionScheduleAsync(settings.Retention, cancellation) };
        return Page();
    }
}
