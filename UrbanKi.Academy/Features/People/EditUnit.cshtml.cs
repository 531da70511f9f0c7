using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.People;

/// <summary>Renames, moves or removes a unit.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class EditUnitPage(UnitDesk desk, StaffDesk staff, CurrentPerson actor) : PageModel
{
    public UnitFormView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string unit, CancellationToken cancellation)
    {
        if (await desk.FindAsync(unit, cancellation) is not { } found) return NotFound();
        return await ShowAsync(found, new() { Name = found.Name, Parent = (await staff.TreeAsync(cancellation)).FirstOrDefault(other => other.UnitId == found.ParentId)?.Key, Before = UnitInput.StateOf(found) }, [], cancellation);
    }

    public async Task<IActionResult> OnPostAsync(string unit, [FromForm] UnitInput input, CancellationToken cancellation)
    {
        if (await desk.FindAsync(unit, cancellation) is not { } found) return NotFound();
        var problems = await desk.ChangeAsync(found, input, cancellation);
        // What stands there by now was shown with the problems: whoever saves again has seen it.
        return problems.Count == 0 ? LocalRedirect("/people/units?done=changed") : await ShowAsync(found, input with { Before = UnitInput.StateOf(found) }, problems, cancellation);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string unit, CancellationToken cancellation)
    {
        if (await desk.FindAsync(unit, cancellation) is not { } found) return NotFound();
        return (await desk.RemoveAsync(found, cancellation)).Count == 0 ? LocalRedirect("/people/units?done=removed") : await OnGetAsync(unit, cancellation);
    }

    private async Task<IActionResult> ShowAsync(UnitDetail found, UnitInput input, IReadOnlyList<FormProblem> problems, CancellationToken cancellation)
    {
        View = UnitFormView.For(input, await staff.UnitsAsync(cancellation), actor.HrUnitId is null, problems, found, found.Name, await desk.ObstaclesAsync(found, cancellation));
        return Page();
    }
}
