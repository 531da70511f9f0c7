using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>Who uses a system from today on: a unit with its sub-units, or people that are ticked.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class UsersPage(SystemDesk desk, AcademyDbContext db, CurrentPerson person, IStringLocalizer<Texts> texts) : PageModel
{
    private const int LongestWork = 150;

    [BindProperty(SupportsGet = true), MaxLength(100)] public string? Unit { get; set; }
    [BindProperty(SupportsGet = true), MaxLength(100)] public string? Q { get; set; }
    [BindProperty] public string? Work { get; set; }
    [BindProperty] public List<Guid> People { get; set; } = [];
    public UsersView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation) => ShowAsync(key, null, cancellation);

    public async Task<IActionResult> OnPostUnitAsync(string key, [FromForm] Guid? whole, CancellationToken cancellation)
    {
        var unit = (await desk.UnitsAsync(cancellation)).FirstOrDefault(one => one.UnitId == whole);
        return await AddAsync(key, unit is null ? new("whole", texts["Systems_UnitMissing"]) : null, unit?.UnitId, [], cancellation);
    }

    public async Task<IActionResult> OnPostPeopleAsync(string key, CancellationToken cancellation)
    {
        // Only those whom the list could have shown.
        var known = await db.PeopleOn(person.Now.Day, null, null, null).Where(one => People.Contains(one.PersonId)).Select(one => one.PersonId).ToListAsync(cancellation);
        return await AddAsync(key, known.Count == 0 ? new("people", texts["Systems_PeopleMissing"]) : null, null, known, cancellation);
    }

    private async Task<IActionResult> AddAsync(string key, Ui.FormProblem? problem, Guid? unit, IReadOnlyCollection<Guid> people, CancellationToken cancellation)
    {
        if (await desk.FindAsync(key, cancellation) is not { Details: [{ Facts: var facts }] } system) return NotFound();
        if (!desk.MayChange) return Forbid();
        if (Work?.Length > LongestWork) problem ??= new(unit is null ? "work-people" : "work-unit", texts["Systems_LineTooLong"]);
        if (facts.IsOutOfUseOn(person.Now.Day)) problem ??= new(null, texts["Systems_EndedText"]);
        if (problem is not null) return await ShowAsync(key, problem, cancellation);
        await desk.UseAsync(system.Id, unit, people, string.IsNullOrWhiteSpace(Work) ? null : Work.Trim(), cancellation);
        return Redirect($"/systems/{key}?done=used#nutzung");
    }

    private async Task<IActionResult> ShowAsync(string key, Ui.FormProblem? problem, CancellationToken cancellation)
    {
        if (await desk.FindAsync(key, cancellation) is not { Details: [{ Facts.Name: var name }] } system) return NotFound();
        if (!desk.MayChange) return Forbid();
        var (units, today) = (await desk.UnitsAsync(cancellation), person.Now.Day);
        var search = new PeopleSearch(Unit, Q);
        var (found, count) = await search.FindAsync(db, today, units, null, cancellation);
        var users = await db.UsersOf(system.Id, today).ToHashSetAsync(cancellation);
        View = new(key, name, units, search, new(found, count, users, People.ToHashSet()), Work, problem is null ? [] : [problem]);
        return Page();
    }
}
