using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>How lessons and questions are written.</summary>
[Authorize(Policy = Role.Trainer)]
public sealed class HelpPage(CourseTemplate template, Library library, CurrentPerson person, IStringLocalizer<Texts> texts) : PageModel
{
    public HelpView View { get; private set; } = null!;

    public void OnGet() => View = HelpView.For(template, texts, library.Current.Shelf, person.Language);
}
