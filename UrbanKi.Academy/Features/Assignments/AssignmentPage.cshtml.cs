using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Assignments;

/// <summary>One assignment: what, for whom, until when, and who is under it.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class AssignmentPage(AssignmentDesk desk, AcademyDbContext db, Library library, AccessLog access, CurrentPerson person, IStringLocalizer<Texts> texts) : PageModel
{
    public AssignmentView View { get; private set; } = null!;
    public const int LongestReason = 300;
    /// <summary>Was to be withdrawn without the tick.</summary>
    public bool IsUnconfirmed { get; private set; }
    public bool IsSure { get; private set; }
    public string? Why { get; private set; }
    public string? WhyProblem { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute(Name = "assignment")] Guid id, [FromQuery] string? q, [FromQuery(Name = "page")] int number, [FromQuery] string? done, CancellationToken cancellation)
    {
        var isSeen = await db.IsSeenAsync(person, cancellation);
        var assignment = await db.Assignments.AsNoTracking().Include(one => one.Targets).FirstOrDefaultAsync(one => one.Id == id, cancellation);
        if (assignment is null || !isSeen(assignment)) return NotFound();

        var names = await db.NamesAsync([assignment], cancellation);
        var under =
            from assignee in db.Assignees.AsNoTracking().Where(assignee => assignee.AssignmentId == id && assignee.Until == null)
            join one in db.People on assignee.PersonId equals one.Id
            from detail in db.PersonDetails.Where(detail => detail.PersonId == one.Id && detail.ValidTo == null)
            from unit in db.UnitDetails.Where(unit => unit.UnitId == detail.UnitId && unit.ValidTo == null).DefaultIfEmpty()
            select new { assignee, one, detail, Unit = (string?)unit!.Name };
        if (!string.IsNullOrWhiteSpace(q)) await db.LearnFoldingAsync(cancellation);
        foreach (var word in Folding.WordsOf(q ?? "")) under = under.Where(row => Folding.Folded(row.detail.GivenName + " " + row.detail.Surname + " " + (row.one.PersonnelNumber ?? "")).Contains(word));
        var count = await under.CountAsync(cancellation);
        var shown = Math.Clamp(number, 1, AssignmentView.PagesOf(count));
        var rows = await under.OrderBy(row => EF.Functions.Collate(row.detail.Surname, NameOrder.Collation)).ThenBy(row => EF.Functions.Collate(row.detail.GivenName, NameOrder.Collation)).ThenBy(row => row.one.Id).Skip((shown - 1) * AssignmentView.PageSize).Take(AssignmentView.PageSize)
            .Select(row => new AssigneeRow(row.one.Id, row.detail.Surname + ", " + row.detail.GivenName, row.Unit, row.assignee.Since, row.assignee.DueOn)).ToListAsync(cancellation);
        var people = string.IsNullOrWhiteSpace(q) ? count : await db.Assignees.CountAsync(assignee => assignee.AssignmentId == id && assignee.Until == null, cancellation);
        var makers = await db.NamesAsync([assignment.MadeBy], cancellation);
        // A single person is told that the look was theirs; others of the course have nothing to do with it.
        await access.NoteAsync(AccessKind.Assignments, rows.Count, personId: count == 1 ? rows.FirstOrDefault()?.PersonId : null, courseIds: assignment.CourseId is { } taught ? [taught] : library.Current.CoursesOfPath(assignment.PathId!), query: q, cancellation: cancellation);
        View = new(AssignmentLine.For(assignment, people, names, library.Current, person.Language, person.Now.Day), assignment.CourseId, assignment.PathId, rows, count, shown, q,
            DateOnly.FromDateTime(person.Local(assignment.MadeAt)), assignment.MadeBy is { } by ? makers.GetValueOrDefault(by) : null, assignment.Note, assignment.WithdrawnWhy, done is "made" or "changed" or "withdrawn" ? done : null);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync([FromRoute(Name = "assignment")] Guid id, [FromForm] string? why, [FromForm] bool sure, CancellationToken cancellation)
    {
        (Why, IsSure, IsUnconfirmed) = (why, sure, !sure);
        if (why?.Length > LongestReason) WhyProblem = texts["Exceptions_ReasonTooLong"];
        if (IsUnconfirmed || WhyProblem is not null) return await OnGetAsync(id, null, 1, null, cancellation);
        var isSeen = await db.IsSeenAsync(person, cancellation);
        var assignment = await db.Assignments.AsNoTracking().Include(one => one.Targets).FirstOrDefaultAsync(one => one.Id == id, cancellation);
        if (assignment is null || !isSeen(assignment)) return NotFound();
        await desk.WithdrawAsync(id, string.IsNullOrWhiteSpace(why) ? null : why.Trim(), cancellation);
        return Redirect($"/assignments/{id}?done=withdrawn");
    }
}
