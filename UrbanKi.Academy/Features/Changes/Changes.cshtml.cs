using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features.Changes;

/// <summary>What changes for me: one page for each AI system that is being introduced.</summary>
public sealed class ChangesPage(Library library, CurrentPerson person) : PageModel
{
    public IReadOnlyList<ChangePage> Pages { get; private set; } = [];

    public void OnGet() => Pages = [.. library.Current.Shelf.Changes.Values
        .Select(languages => languages.GetValueOrDefault(person.Language) ?? languages.Values.First())
        .OrderBy(page => page.From ?? DateOnly.MaxValue).ThenBy(page => page.Title, StringComparer.CurrentCulture)];
}
