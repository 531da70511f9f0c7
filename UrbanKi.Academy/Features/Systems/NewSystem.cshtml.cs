using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>Another AI system for the register.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class NewSystemPage(SystemDesk desk, CurrentPerson person, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty] public SystemInput Input { get; set; } = new();
    public SystemFormView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!desk.MayChange) return Forbid();
        View = new(null, Input, await desk.UnitsAsync(cancellation), []);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!desk.MayChange) return Forbid();
        var units = await desk.UnitsAsync(cancellation);
        var (facts, problems) = Input.Read(units, await desk.PeopleNamedAsync(Input.OwnerPerson, cancellation), person.Now.Day);
        if (problems.Count == 0 && !Input.IsNamesake && await desk.HasNamesakeAsync(facts.Name, null, cancellation)) problems = [(nameof(SystemInput.Name), SystemFormView.NameTaken)];
        if (problems.Count == 0) return Redirect($"/systems/{await desk.AddAsync(facts, cancellation)}?done=added");
        View = new(null, Input, units, [.. problems.Select(problem => new Ui.FormProblem(problem.Field, texts[problem.TextKey]))]) { AsksForNamesake = Input.IsNamesake || problems.Any(problem => problem.TextKey == SystemFormView.NameTaken) };
        return Page();
    }
}
