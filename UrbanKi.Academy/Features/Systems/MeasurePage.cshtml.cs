using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>A measure outside the courses: what it was, and who took part.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class MeasurePage(SystemDesk desk, MeasureDesk measures, AcademyDbContext db, CurrentPerson person, PrivacyInForce privacy, AccessLog access, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty(SupportsGet = true), MaxLength(100)] public string? Unit { get; set; }
    [BindProperty(SupportsGet = true), MaxLength(100)] public string? Q { get; set; }
    [BindProperty] public List<Guid> People { get; set; } = [];
    public MeasureView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(string key, Guid measure, [FromQuery(Name = "page")] int number, [FromQuery] string? done, CancellationToken cancellation) =>
        ShowAsync(key, measure, number, MeasureView.Outcomes.Contains(done) ? done : null, null, cancellation);

    /// <summary>Enters those who are ticked; or, without a tick, everybody of the unit.</summary>
    public async Task<IActionResult> OnPostEnterAsync(string key, Guid measure, [FromForm] bool all, CancellationToken cancellation)
    {
        if (await FindAsync(key, measure, cancellation) is not { } found) return NotFound();
        if (found.Measure.WithdrawnOn is not null) return Redirect($"/systems/{key}/measures/{measure}");
        await db.LearnFoldingAsync(cancellation);
        var listed = db.PeopleOn(found.Day, found.PathOf(Unit), found.ScopeThen, all ? Q : null).Select(one => one.PersonId);
        var people = await (all && found.PathOf(Unit) is not null ? listed : listed.Where(id => People.Contains(id))).ToListAsync(cancellation);
        if (people.Count == 0) return await ShowAsync(key, measure, 1, null, new("people", texts["Measure_NobodyTicked"]), cancellation);
        await measures.EnterAsync(measure, people, cancellation);
        return Redirect($"/systems/{key}/measures/{measure}?done=entered#teilnahme");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(string key, Guid measure, [FromForm] Guid attendance, CancellationToken cancellation)
    {
        if (await FindAsync(key, measure, cancellation) is not { } found || !await db.AttendeesOf(measure, found.Scope, person.Now.Day, (await privacy.HistoryAsync(cancellation)).Closed).AnyAsync(one => one.Id == attendance, cancellation)) return NotFound();
        await measures.TakeBackAsync(measure, attendance, cancellation);
        return Redirect($"/systems/{key}/measures/{measure}?done=takenback#teilnahme");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string key, Guid measure, [FromForm] string? because, CancellationToken cancellation)
    {
        if (await FindAsync(key, measure, cancellation) is not { } found) return NotFound();
        if (!found.MayWithdraw) return Forbid();
        if (string.IsNullOrWhiteSpace(because) || because.Length > MeasureView.LongestReason) return await ShowAsync(key, measure, 1, null, new("because", texts["Measure_ReasonMissing"]), cancellation);
        await measures.WithdrawAsync(measure, because.Trim(), cancellation);
        return Redirect($"/systems/{key}?done=withdrawn");
    }

    private async Task<FoundMeasure?> FindAsync(string key, Guid id, CancellationToken cancellation)
    {
        if (await desk.FindAsync(key, cancellation) is not { Details: [{ Facts.Name: var name }] } system || await measures.FindAsync(id, system.Id, cancellation) is not { } measure) return null;
        var units = await db.UnitDetails.AsNoTracking().OrderBy(unit => unit.Path).ToListAsync(cancellation);
        // The unit as it was on that day; of days from before the academy knew anybody, as it is.
        var day = await db.PersonDetails.AnyAsync(detail => detail.ValidFrom <= measure.HeldOn && (detail.ValidTo == null || detail.ValidTo > measure.HeldOn), cancellation) ? measure.HeldOn : person.Now.Day;
        return new(name, measure, day, [.. units.Where(unit => unit.HoldsOn(day))], person.HrScope(units), person.HrScope(units, day), measure.WithdrawnOn is null && (desk.MayChange || measure.RecordedBy == person.Id));
    }

    private async Task<IActionResult> ShowAsync(string key, Guid id, int number, string? done, Ui.FormProblem? problem, CancellationToken cancellation)
    {
        if (await FindAsync(key, id, cancellation) is not { } found) return NotFound();
        var showsPersons = (await privacy.TodayAsync(cancellation)).ShowsPersons;
        var attendees = db.AttendeesOf(id, found.Scope, person.Now.Day, (await privacy.HistoryAsync(cancellation)).Closed).AsNoTracking();
        var noted = await attendees.Select(one => one.PersonId).ToHashSetAsync(cancellation);
        var shown = Math.Clamp(number, 1, MeasureView.PagesOf(noted.Count));
        var lines = showsPersons ? await attendees.Skip((shown - 1) * MeasureView.PageSize).Take(MeasureView.PageSize).ToListAsync(cancellation) : [];
        var search = new PeopleSearch(Unit, Q);
        var (people, count) = await search.FindAsync(db, found.Day, found.Units, found.ScopeThen, cancellation);
        var names = await db.NamesAsync([found.Measure.RecordedBy, found.Measure.WithdrawnBy], cancellation);
        View = MeasureView.For(key, found, names, lines, showsPersons ? noted.Count : 0, shown, search, new(people, count, showsPersons ? noted : [], People.ToHashSet()), showsPersons) with { Done = done, Problems = problem is null ? [] : [problem] };
        if (lines.Count > 0) await access.NoteAsync(AccessKind.Evidence, lines.Count, unitPath: found.Scope, query: $"measure={id}&page={shown}", cancellation: cancellation);
        return Page();
    }
}
