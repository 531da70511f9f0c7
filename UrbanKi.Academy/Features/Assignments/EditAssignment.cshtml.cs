using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning.Assignments;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Assignments;

/// <summary>Changes for whom and until when; what is taught stays.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class EditAssignmentPage(AssignmentDesk desk, AcademyDbContext db, CurrentPerson person) : PageModel
{
    [BindProperty] public AssignmentInput Input { get; set; } = new();
    public AssignmentFormView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute(Name = "assignment")] Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } assignment) return NotFound();
        var choices = await desk.ChoicesAsync([], PeopleOf(assignment), cancellation);
        View = new(AssignmentInput.Of(assignment, choices), choices, [], null, id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute(Name = "assignment")] Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } assignment) return NotFound();
        var (choices, reading) = await ReadAsync(assignment, cancellation);
        reading.CopyTo(assignment);
        View = new(Input, choices, reading.Problems, reading.Problems.Count > 0 ? null : await desk.PreviewAsync(assignment, cancellation), id);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync([FromRoute(Name = "assignment")] Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } assignment) return NotFound();
        var (choices, reading) = await ReadAsync(assignment, cancellation);
        if (reading.Problems.Count > 0) View = new(Input, choices, reading.Problems, null, id);
        else if (await desk.ChangeAsync(id, reading, Input.Revision, cancellation)) return Redirect($"/assignments/{id}?done=changed");
        else View = new(Input, choices, [("", "Assignments_ChangedElsewhere", null)], null, id);
        return Page();
    }

    private async Task<(AssignmentChoices, AssignmentReading)> ReadAsync(Assignment assignment, CancellationToken cancellation)
    {
        var choices = await desk.ChoicesAsync(Input.PeopleLines, PeopleOf(assignment), cancellation);
        Input.What = assignment.CourseId is { } course ? $"course:{course}" : $"path:{assignment.PathId}";
        return (choices, Input.Read(choices, person.Now.Day));
    }

    /// <summary>One that can be changed: seen, and not withdrawn. Not tracked, so that a preview writes nothing.</summary>
    private async Task<Assignment?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var isSeen = await db.IsSeenAsync(person, cancellation);
        var assignment = await db.Assignments.AsNoTracking().Include(one => one.Targets).FirstOrDefaultAsync(one => one.Id == id && one.WithdrawnOn == null, cancellation);
        return assignment is not null && isSeen(assignment) ? assignment : null;
    }

    private static List<Guid> PeopleOf(Assignment assignment) => [.. assignment.Targets.Where(target => target.Kind == TargetKind.Person).Select(target => target.SubjectId!.Value)];
}
