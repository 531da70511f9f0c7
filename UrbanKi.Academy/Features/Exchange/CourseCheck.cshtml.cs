using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Features.Shared;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Exchange;

/// <summary>What would become of a course that was handed in. Nothing is written before somebody says yes here.</summary>
[Authorize(Policy = Role.Trainer)]
public sealed class CourseCheckPage(IntakeDesk desk, AcademyDbContext db, CurrentPerson person, ExchangeWords words, FindingWords findings) : PageModel
{
    public CourseCheckView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid import, CancellationToken cancellation) => ShowAsync(import, false, cancellation);

    /// <param name="import">What was handed in.</param>
    /// <param name="revision">The draft that gives way, as it was seen; empty where there was none.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<IActionResult> OnPostTakeAsync(Guid import, Guid revision, CancellationToken cancellation)
    {
        if (await desk.FindAsync(import, isCourse: true, cancellation) is not { } upload) return NotFound();
        return await desk.TakeCourseAsync(upload, revision, cancellation) ? LocalRedirect($"/author/{upload.CourseId}") : await ShowAsync(import, true, cancellation);
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid import, CancellationToken cancellation)
    {
        if (await desk.FindAsync(import, isCourse: true, cancellation) is not { } upload) return NotFound();
        desk.Discard(upload);
        return LocalRedirect("/author/import");
    }

    private async Task<IActionResult> ShowAsync(Guid import, bool hasChanged, CancellationToken cancellation)
    {
        if (await desk.FindAsync(import, isCourse: true, cancellation) is not { } upload) return NotFound();
        if (await desk.CourseAsync(upload, cancellation) is not { } intake) return NotFound();
        var names = await db.NamesAsync([intake.Draft?.Draft.ChangedBy ?? intake.Draft?.Draft.BegunBy], cancellation);
        View = CourseCheckView.For(intake, names, hasChanged, person.Language, words, findings, person.Local);
        if (hasChanged) Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
