using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Legal;

/// <summary>Imprint, privacy, accessibility: whoever runs the academy says it here, to anybody.</summary>
[AllowAnonymous]
public sealed class LegalTextPage(Library library) : PageModel
{
    public LegalTextView View { get; private set; } = null!;

    public IActionResult OnGet(string id)
    {
        if (LegalTextView.Find(library.Current.Shelf, id, Localisation.CurrentLanguage) is not { } view) return NotFound();
        View = view;
        return Page();
    }
}
