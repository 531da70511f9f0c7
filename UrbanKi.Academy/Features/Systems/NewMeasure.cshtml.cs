using System.Globalization;
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

/// <summary>Records a briefing, a leaflet or a group session; who took part is entered on the next page.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class NewMeasurePage(SystemDesk desk, MeasureDesk measures, AcademyDbContext db, CurrentPerson person, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty] public MeasureInput Input { get; set; } = new();
    public MeasureFormView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation)
    {
        if (await desk.FindAsync(key, cancellation) is not { Details: [{ Facts.Name: var name }] }) return NotFound();
        Input = new() { HeldOn = person.Now.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        View = new(key, name, Input, [.. (await OthersAsync(key, cancellation)).Select(system => (system.Key, system.Name))], []);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancellation)
    {
        if (await desk.FindAsync(key, cancellation) is not { Details: [{ Facts.Name: var name }] } system) return NotFound();
        var others = await OthersAsync(key, cancellation);
        var reading = Input.Read(person.Now.Day);
        if (reading.Problems.Count == 0)
        {
            var id = await measures.RecordAsync(Input.Form, reading, others.Where(other => Input.AlsoFor.Contains(other.Key)).Select(other => other.Id).Prepend(system.Id), cancellation);
            return Redirect($"/systems/{key}/measures/{id}?done=recorded");
        }
        View = new(key, name, Input, [.. others.Select(other => (other.Key, other.Name))], [.. reading.Problems.Select(problem => new Ui.FormProblem(problem.Field, texts[problem.TextKey]))]);
        return Page();
    }

    private async Task<IReadOnlyList<SystemLine>> OthersAsync(string key, CancellationToken cancellation)
    {
        var today = person.Now.Day;
        return [.. (await db.Systems(new() { Day = today, Closed = [] }).AsNoTracking().ToListAsync(cancellation)).Where(system => system.Key != key && !system.Facts.IsOutOfUseOn(today))];
    }
}
