using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Facts;

/// <summary>One dated fact: what holds, since when, who says so, and when somebody last looked.</summary>
public sealed class FactPage(Library library, CurrentPerson person) : PageModel
{
    public FactView View { get; private set; } = null!;

    public IActionResult OnGet(string? id)
    {
        if (FactView.Find(library.Current.Shelf, id, person.Language, person.Now.Day) is not { } view) return NotFound();
        View = view;
        return Page();
    }
}
