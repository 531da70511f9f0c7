using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Assignments;

/// <summary>Filled in, shown what it would do, then assigned: nothing is written before.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class NewAssignmentPage(AssignmentDesk desk, AcademyDbContext db, CurrentPerson person) : PageModel
{
    [BindProperty] public AssignmentInput Input { get; set; } = new();
    public AssignmentFormView View { get; private set; } = null!;

    /// <param name="what">"course:…" or "path:…", from a link.</param>
    public async Task OnGetAsync([FromQuery] string? what, [FromQuery] Guid? unit, CancellationToken cancellation)
    {
        var choices = await desk.ChoicesAsync([], [], cancellation);
        Input = new() { What = what, Units = unit is { } id ? [id] : [], Due = AssignmentInput.ByDate, Key = Guid.CreateVersion7() };
        View = new(Input, choices, [], null, null);
    }

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        var (choices, reading) = await ReadAsync(cancellation);
        var isRight = reading.Problems.Count == 0;
        var preview = isRight ? await desk.PreviewAsync(reading.New(Guid.Empty, db.OrganisationId, person.Now.At, person.Id), cancellation) : null;
        View = new(Input, choices, reading.Problems, preview, null) { SameId = isRight ? await desk.FindSameAsync(reading, cancellation) : null };
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellation)
    {
        var (choices, reading) = await ReadAsync(cancellation);
        if (reading.Problems.Count == 0) return Redirect($"/assignments/{await desk.AddAsync(reading, Input.Key, cancellation)}?done=made");
        View = new(Input, choices, reading.Problems, null, null);
        return Page();
    }

    private async Task<(AssignmentChoices, AssignmentReading)> ReadAsync(CancellationToken cancellation)
    {
        var choices = await desk.ChoicesAsync(Input.PeopleLines, [], cancellation);
        return (choices, Input.Read(choices, person.Now.Day));
    }
}
