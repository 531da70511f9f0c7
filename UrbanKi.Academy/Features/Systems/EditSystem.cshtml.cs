using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>What the register says about a system, from today on.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class EditSystemPage(SystemDesk desk, AcademyDbContext db, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty] public SystemInput Input { get; set; } = new();
    public SystemFormView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation)
    {
        if (await desk.FindAsync(key, cancellation) is not { Details: [{ Facts: var facts }] }) return NotFound();
        if (!desk.MayChange) return Forbid();
        var owner = facts.OwnerId is { } id ? await db.People.Where(one => one.Id == id).Select(one => one.PersonnelNumber ?? one.Email).FirstOrDefaultAsync(cancellation) : null;
        View = new(key, SystemInput.Of(facts, owner), await desk.UnitsAsync(cancellation), []);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancellation)
    {
        if (await desk.FindAsync(key, cancellation) is not { Details: [{ Facts: var before }] } system) return NotFound();
        if (!desk.MayChange) return Forbid();
        var units = await desk.UnitsAsync(cancellation);
        var (facts, problems) = Input.Read(units, await desk.PeopleNamedAsync(Input.OwnerPerson, cancellation), before.OutOfUseSince);
        if (problems.Count == 0)
        {
            await desk.DescribeAsync(system.Id, _ => facts, cancellation);
            return Redirect($"/systems/{key}?done=changed");
        }
        View = new(key, Input, units, [.. problems.Select(problem => new Ui.FormProblem(problem.Field, texts[problem.TextKey]))]);
        return Page();
    }
}
