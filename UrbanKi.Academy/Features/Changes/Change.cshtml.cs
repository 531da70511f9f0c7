using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Changes;

/// <summary>One page on what changes with one AI system.</summary>
public sealed class ChangePageModel(Library library, CurrentPerson person) : PageModel
{
    public ChangePage View { get; private set; } = null!;

    public IActionResult OnGet(string? change)
    {
        if (change is null || library.Current.Shelf.Changes.GetValueOrDefault(change) is not { } languages) return NotFound();
        View = languages.GetValueOrDefault(person.Language) ?? languages.GetValueOrDefault("de") ?? languages.Values.First();
        return Page();
    }
}
