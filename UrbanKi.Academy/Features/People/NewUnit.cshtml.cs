using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.People;

/// <summary>Adds a unit.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class NewUnitPage(UnitDesk desk, StaffDesk staff, CurrentPerson actor, IStringLocalizer<Texts> texts) : PageModel
{
    public UnitFormView View { get; private set; } = null!;

    public Task OnGetAsync(string? parent, CancellationToken cancellation) => ShowAsync(new() { Parent = parent }, [], cancellation);

    public async Task<IActionResult> OnPostAsync([FromForm] UnitInput input, CancellationToken cancellation)
    {
        var problems = await desk.AddAsync(input, cancellation);
        if (problems.Count == 0) return LocalRedirect("/people/units?done=added");
        await ShowAsync(input, problems, cancellation);
        return Page();
    }

    private async Task ShowAsync(UnitInput input, IReadOnlyList<FormProblem> problems, CancellationToken cancellation) =>
        View = UnitFormView.For(input, await staff.UnitsAsync(cancellation), actor.HrUnitId is null, problems, null, texts["Units_New"], []);
}
