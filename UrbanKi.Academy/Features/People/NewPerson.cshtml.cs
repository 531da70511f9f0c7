using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.People;

/// <summary>Takes somebody on by hand.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class NewPersonPage(StaffDesk desk, CurrentPerson actor) : PageModel
{
    public PersonFormView View { get; private set; } = null!;

    public async Task OnGetAsync(string? unit, CancellationToken cancellation) =>
        View = PersonFormView.For(new() { Unit = unit, Language = "de" }, await desk.UnitsAsync(cancellation), actor.HrUnitId is not null, []);

    public async Task<IActionResult> OnPostAsync([FromForm] PersonInput input, CancellationToken cancellation)
    {
        input = input.Cleaned();
        var (id, problems) = await desk.AddAsync(input, cancellation);
        if (id is not null) return LocalRedirect($"/people/{id}?done=added");
        View = PersonFormView.For(input, await desk.UnitsAsync(cancellation), actor.HrUnitId is not null, problems);
        return Page();
    }
}
