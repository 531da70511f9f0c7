using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Glossary;

/// <summary>What the words mean that the courses use.</summary>
public sealed class GlossaryPage(Library library) : PageModel
{
    public GlossaryView View { get; private set; } = null!;

    public void OnGet(string? q) => View = GlossaryView.Of(library.Current.Shelf, Localisation.CurrentLanguage, q);
}
