using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Assignments;

/// <summary>Exceptions for one person: exempt for a time, more time, more attempts. Shows what is asked of them, nothing of what they learned.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class PersonExceptionsPage(ExceptionDesk desk, AccessLog access, CurrentPerson person, IStringLocalizer<Texts> texts) : PageModel
{
    public PersonExceptionsView View { get; private set; } = null!;
    [BindProperty] public ExceptionInput Input { get; set; } = new();

    public string? Problem(string field) => View.Problems.FirstOrDefault(problem => problem.FieldId == field)?.Message;

    public async Task<IActionResult> OnGetAsync([FromRoute(Name = "person")] Guid id, [FromQuery] string? course, [FromQuery] string? done, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, course, done is "exempt" or "end" or "allow" or "back" ? done : null, cancellation) is not { } view) return NotFound();
        await access.NoteAsync(id, cancellation);
        return Show(view, []);
    }

    public async Task<IActionResult> OnPostExemptAsync([FromRoute(Name = "person")] Guid id, [FromQuery] string? course, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, course, null, cancellation) is not { Chosen: { } chosen } view) return NotFound();
        var (until, problems) = Input.ReadExemption(person.Now.Day);
        if (problems.Count > 0) return Show(view, problems);
        await desk.ExemptAsync(id, chosen.CourseId, Drawn(), until, Input.Reason!.Trim(), cancellation);
        return Done(id, chosen.CourseId, "exempt");
    }

    public async Task<IActionResult> OnPostEndAsync([FromRoute(Name = "person")] Guid id, [FromQuery] string? course, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, course, null, cancellation) is not { Chosen: { } chosen }) return NotFound();
        await desk.EndAsync(id, chosen.CourseId, cancellation);
        return Done(id, chosen.CourseId, "end");
    }

    public async Task<IActionResult> OnPostAllowAsync([FromRoute(Name = "person")] Guid id, [FromQuery] string? course, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, course, null, cancellation) is not { Chosen: { CanBeAllowed: true } chosen } view) return NotFound();
        // The same form once more: by now its day is no later one.
        if (await desk.IsAllowedAsync(id, Input.Key, cancellation)) return Done(id, chosen.CourseId, "allow");
        var (due, attempts, problems) = Input.ReadAllowance(person.Now.Day, chosen.DueOn);
        if (problems.Count > 0) return Show(view, problems);
        await desk.AllowAsync(id, chosen.CourseId, Drawn(), due, attempts, Input.AllowReason!.Trim(), cancellation);
        return Done(id, chosen.CourseId, "allow");
    }

    public async Task<IActionResult> OnPostBackAsync([FromRoute(Name = "person")] Guid id, [FromQuery] string? course, [FromForm] Guid allowance, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, course, null, cancellation) is not { Chosen: { } chosen }) return NotFound();
        // Taken back twice is taken back.
        await desk.TakeBackAsync(id, chosen.CourseId, allowance, cancellation);
        return Done(id, chosen.CourseId, "back");
    }

    private Guid Drawn() => Input.Key == Guid.Empty ? Guid.CreateVersion7() : Input.Key;

    private PageResult Show(PersonExceptionsView view, IReadOnlyList<ExceptionProblem> problems)
    {
        Input.Key = Drawn();
        ModelState.Clear();
        View = view with { Problems = [.. problems.Select(problem => new Ui.FormProblem(problem.Field, problem.About switch
        {
            null => texts[problem.TextKey],
            DateOnly day => texts[problem.TextKey, Dates.Full(day)],
            { } value => texts[problem.TextKey, value],
        }))] };
        return Page();
    }

    private RedirectResult Done(Guid id, string course, string what) => Redirect($"/assignments/exceptions/{id}?course={course}&done={what}#ausnahme");
}
