using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Workbooks.Evidence;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>One AI system: what it is, who uses it, which measures they had, and who has had none.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class SystemPage(SystemDesk desk, AcademyDbContext db, Library library, CurrentPerson person, PrivacyInForce privacy, AccessLog access, IStringLocalizer<Texts> texts) : PageModel
{
    public SystemView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(string key, [FromQuery(Name = "page")] int number, [FromQuery] string? done, CancellationToken cancellation) =>
        ShowAsync(key, number, SystemView.Outcomes.Contains(done) ? done : null, null, cancellation);

    /// <summary>A line of who uses it ends today.</summary>
    public Task<IActionResult> OnPostEndUseAsync(string key, [FromForm] Guid use, CancellationToken cancellation) =>
        ChangeAsync(key, async id => await desk.EndUseAsync(id, use, cancellation) ? "useended" : null, cancellation);

    /// <summary>A course, or each course of a path, counts as a measure from today on.</summary>
    public async Task<IActionResult> OnPostCountAsync(string key, [FromForm, MaxLength(200)] string? what, CancellationToken cancellation)
    {
        var courses = (what ?? "").Split(':', 2) switch
        {
            ["course", var id] when library.Current.Find(id) is not null => [id],
            ["path", var id] => library.Current.CoursesOfPath(id),
            _ => (IReadOnlyList<string>)[],
        };
        if (courses.Count == 0) return desk.MayChange ? await ShowAsync(key, 1, null, texts["Systems_CourseMissing"], cancellation) : Forbid();
        return await ChangeAsync(key, async id => { await desk.CountAsync(id, courses, cancellation); return "counted"; }, cancellation);
    }

    public Task<IActionResult> OnPostStopCountingAsync(string key, [FromForm, MaxLength(200)] string? course, CancellationToken cancellation) =>
        ChangeAsync(key, async id => await desk.StopCountingAsync(id, course ?? "", cancellation) ? "uncounted" : null, cancellation);

    private async Task<IActionResult> ChangeAsync(string key, Func<Guid, Task<string?>> change, CancellationToken cancellation)
    {
        if (await desk.FindAsync(key, cancellation) is not { } system) return NotFound();
        if (!desk.MayChange) return Forbid();
        return await change(system.Id) is { } done ? Redirect($"/systems/{key}?done={done}") : NotFound();
    }

    private async Task<IActionResult> ShowAsync(string key, int number, string? done, string? error, CancellationToken cancellation)
    {
        if (await desk.FindAsync(key, cancellation) is not { } system) return NotFound();
        var profile = await privacy.TodayAsync(cancellation);
        await using var moment = await db.BeginSnapshotAsync(cancellation);
        var filter = new EvidenceFilter { SystemId = system.Id, Day = person.Now.Day, Closed = (await privacy.HistoryAsync(cancellation)).Closed, ScopePath = person.HrScope(await desk.UnitsAsync(cancellation)) };
        var line = await db.Systems(new() { SystemId = system.Id, Day = filter.Day, Closed = [] }).AsNoTracking().SingleAsync(cancellation);
        var count = await db.SystemCounts(filter).AsNoTracking().FirstOrDefaultAsync(cancellation);
        var shown = Math.Clamp(number, 1, SystemView.PagesOf(count?.Gap ?? 0));
        var gap = profile.ShowsPersons ? await db.GapLines(filter).AsNoTracking().Skip((shown - 1) * SystemView.PageSize).Take(SystemView.PageSize).ToListAsync(cancellation) : [];
        View = SystemView.For(line, Cover.Of(count, profile),
            await db.Uses(filter).AsNoTracking().ToListAsync(cancellation), await db.CountingCourses(filter).AsNoTracking().Select(course => course.CourseId).ToListAsync(cancellation),
            await new EvidenceSource(db, person.Local, profile, person.Language, texts).MeasuresAsync(filter, [line], cancellation), gap, shown, library.Current, profile.ShowsPersons, desk.MayChange, person.Language, filter.Day) with { Done = done, Error = error };
        await moment.DisposeAsync();
        if (profile.ShowsPersons && count is not null) await access.NoteAsync(AccessKind.Evidence, gap.Count, unitPath: filter.ScopePath, query: $"system={key}&page={shown}", cancellation: cancellation);
        return Page();
    }
}
