using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Mistakes;

/// <summary>What learners found wrong in a course: read it, be done with it, take that back, or delete what is done.</summary>
[Authorize(Policy = Role.Trainer)]
public sealed class MistakesPage(Library library, AcademyDbContext db, WriteGate gate, CurrentPerson person) : PageModel
{
    public MistakesView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string course, CancellationToken cancellation)
    {
        var reports = await db.MistakeReports.AsNoTracking().Where(m => m.CourseId == course).ToListAsync(cancellation);
        var published = library.Current.Find(course);
        if (published is null && reports.Count == 0) return NotFound();
        View = MistakesView.For(course, published, reports, person.Language);
        return Page();
    }

    public Task<IActionResult> OnPostDoneAsync(string course, Guid id, CancellationToken cancellation) =>
        ChangeAsync(course, id, mistake => mistake.DoneOn ??= person.Now.Day, cancellation);

    public Task<IActionResult> OnPostReopenAsync(string course, Guid id, CancellationToken cancellation) =>
        ChangeAsync(course, id, mistake => mistake.DoneOn = null, cancellation);

    public Task<IActionResult> OnPostDeleteAsync(string course, Guid id, CancellationToken cancellation) =>
        ChangeAsync(course, id, mistake =>
        {
            // Only what is done can be deleted, so that one slip deletes nothing.
            if (mistake.DoneOn is not null) db.MistakeReports.Remove(mistake);
        }, cancellation);

    private async Task<IActionResult> ChangeAsync(string course, Guid id, Action<MistakeReport> change, CancellationToken cancellation)
    {
        var isThere = await gate.WriteAsync(db, async () =>
        {
            if (await db.MistakeReports.FirstOrDefaultAsync(m => m.Id == id && m.CourseId == course, cancellation) is not { } mistake) return false;
            change(mistake);
            return true;
        }, cancellation);
        return isThere ? LocalRedirect($"/author/{course}/mistakes") : NotFound();
    }
}
