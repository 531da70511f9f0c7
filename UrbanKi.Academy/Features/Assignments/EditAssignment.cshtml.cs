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
        Input = AssignmentInput.Of(assignment, choices);
        return await ShowAsync(assignment, choices, [], null, cancellation);
    }

    public async Task<IActionResult> OnPostAsync([FromRoute(Name = "assignment")] Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } assignment) return NotFound();
        var (choices, reading) = await ReadAsync(assignment, cancellation);
        if (reading.Problems.Count > 0) return await ShowAsync(assignment, choices, reading.Problems, null, cancellation);
        // Looked at as it would be, shown with what it names today.
        var draft = await FindAsync(id, cancellation);
        reading.CopyTo(draft!);
        return await ShowAsync(assignment, choices, [], await desk.PreviewAsync(draft!, cancellation), cancellation);
    }

    public async Task<IActionResult> OnPostSaveAsync([FromRoute(Name = "assignment")] Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } assignment) return NotFound();
        var (choices, reading) = await ReadAsync(assignment, cancellation);
        if (reading.Problems.Count > 0) return await ShowAsync(assignment, choices, reading.Problems, null, cancellation);
        return await desk.ChangeAsync(id, reading, Input.Revision, cancellation)
            ? Redirect($"/assignments/{id}?done=changed")
            : await ShowAsync(assignment, choices, [("", "Assignments_ChangedElsewhere", null)], null, cancellation);
    }

    private async Task<PageResult> ShowAsync(Assignment assignment, AssignmentChoices choices, IReadOnlyList<(string, string, string?)> problems, AssignmentPreview? preview, CancellationToken cancellation)
    {
        View = new(Input, choices, problems, preview, assignment.Id) { Hidden = await HiddenAsync(assignment, choices, cancellation) };
        return Page();
    }

    private async Task<IReadOnlyList<(Guid Id, TargetKind Kind, string? Name)>> HiddenAsync(Assignment assignment, AssignmentChoices choices, CancellationToken cancellation)
    {
        var hidden = choices.HiddenOf(assignment);
        var names = hidden.Count == 0 ? null : await db.NamesAsync([assignment], cancellation);
        return [.. hidden.Select(target => (target.Id, target.Kind, target.Kind == TargetKind.Role ? target.Role : names!.Of(target.SubjectId ?? Guid.Empty)))];
    }

    private async Task<(AssignmentChoices, AssignmentReading)> ReadAsync(Assignment assignment, CancellationToken cancellation)
    {
        var choices = await desk.ChoicesAsync(Input.PeopleLines, PeopleOf(assignment), cancellation);
        Input.What = assignment.CourseId is { } course ? $"course:{course}" : $"path:{assignment.PathId}";
        return (choices, Input.Read(choices, person.Now.Day, assignment));
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
