using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Assignments;

/// <summary>HR's start page for who must learn what by when.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class AssignmentsPage(AcademyDbContext db, Library library, CurrentPerson person) : PageModel
{
    public AssignmentListView View { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] bool withdrawn, [FromQuery] string? q, CancellationToken cancellation)
    {
        var today = person.Now.Day;
        var isSeen = await db.IsSeenAsync(person, cancellation);
        var assignments = (await db.Assignments.AsNoTracking().Include(assignment => assignment.Targets).ToListAsync(cancellation)).Where(isSeen).ToList();
        var people = await db.Assignees.Where(assignee => assignee.Until == null).GroupBy(assignee => assignee.AssignmentId).Select(all => new { all.Key, Count = all.Count() }).ToDictionaryAsync(all => all.Key, all => all.Count, cancellation);
        var names = await db.NamesAsync(assignments, cancellation);
        View = AssignmentListView.For([.. assignments.Select(assignment => AssignmentLine.For(assignment, people.GetValueOrDefault(assignment.Id), names, library.Current, person.Language, today))], withdrawn, q);
    }
}
