using System.ComponentModel.DataAnnotations;
using System.Globalization;
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
    private const int MostAttempts = 20;
    private readonly Dictionary<string, string> problems = [];

    public PersonExceptionsView View { get; private set; } = null!;
    [BindProperty, MaxLength(20)] public string? Until { get; set; }
    [BindProperty, MaxLength(300)] public string? Reason { get; set; }
    [BindProperty, MaxLength(20)] public string? NewDue { get; set; }
    [BindProperty, MaxLength(5)] public string? Attempts { get; set; }
    [BindProperty, MaxLength(300)] public string? AllowReason { get; set; }

    public string? Problem(string field) => problems.GetValueOrDefault(field);

    public async Task<IActionResult> OnGetAsync([FromRoute(Name = "person")] Guid id, [FromQuery] string? course, [FromQuery] string? done, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, course, done is "exempt" or "end" or "allow" ? done : null, cancellation) is not { } view) return NotFound();
        await access.NoteAsync(id, cancellation);
        return Show(view);
    }

    public async Task<IActionResult> OnPostExemptAsync([FromRoute(Name = "person")] Guid id, [FromQuery] string? course, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, course, null, cancellation) is not { Chosen: { } chosen } view) return NotFound();
        var until = Day(nameof(Until), Until, person.Now.Day);
        Written(nameof(Reason), Reason);
        if (problems.Count > 0) return Show(view);
        await desk.ExemptAsync(id, chosen.CourseId, until, Reason!.Trim(), cancellation);
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
        if (await desk.FindAsync(id, course, null, cancellation) is not { Chosen: { RoundId: { } round } chosen } view) return NotFound();
        var due = Day(nameof(NewDue), NewDue, person.Now.Day > chosen.DueOn ? person.Now.Day : chosen.DueOn?.AddDays(1) ?? person.Now.Day);
        var attempts = 0;
        if (!string.IsNullOrWhiteSpace(Attempts) && (!int.TryParse(Attempts.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out attempts) || attempts is < 1 or > MostAttempts))
            problems[nameof(Attempts)] = texts["Exceptions_AttemptsUnreadable", MostAttempts];
        if (due is null && attempts == 0 && problems.Count == 0) problems[nameof(NewDue)] = texts["Exceptions_NothingAllowed"];
        Written(nameof(AllowReason), AllowReason);
        if (problems.Count > 0) return Show(view);
        await desk.AllowAsync(id, chosen.CourseId, round, due, attempts, AllowReason!.Trim(), cancellation);
        return Done(id, chosen.CourseId, "allow");
    }

    private DateOnly? Day(string field, string? text, DateOnly earliest)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (!DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) problems[field] = texts["Assignments_DateUnreadable", text];
        else if (day < earliest) problems[field] = texts["Exceptions_DayTooEarly", Dates.Full(earliest)];
        return day;
    }

    private void Written(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) problems[field] = texts["Exceptions_ReasonMissing"];
        else if (text.Length > 300) problems[field] = texts["Exceptions_ReasonTooLong"];
    }

    private PageResult Show(PersonExceptionsView view)
    {
        View = view with { Problems = [.. problems.Select(problem => new Ui.FormProblem(problem.Key, problem.Value))] };
        return Page();
    }

    private RedirectResult Done(Guid id, string course, string what) => Redirect($"/assignments/exceptions/{id}?course={course}&done={what}#ausnahme");
}
