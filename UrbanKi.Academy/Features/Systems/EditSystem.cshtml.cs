using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning.Systems;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>What the register says about a system, from today on.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class EditSystemPage(SystemDesk desk, CurrentPerson person, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty] public SystemInput Input { get; set; } = new();
    public SystemFormView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation)
    {
        if (await desk.FindAsync(key, cancellation) is not { Details: [{ Facts: var facts }] }) return NotFound();
        if (!desk.MayChange) return Forbid();
        return await ShowAsync(key, facts, SystemInput.Of(facts, (await desk.OwnerAsync(facts.OwnerId, cancellation)).Word), [], cancellation);
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancellation)
    {
        if (await desk.FindAsync(key, cancellation) is not { Details: [{ Facts: var before }] } system) return NotFound();
        if (!desk.MayChange) return Forbid();
        var (facts, problems) = Input.Read(await desk.UnitsAsync(cancellation), await desk.PeopleNamedAsync(Input.OwnerPerson, cancellation), person.Now.Day, before);
        if (problems.Count == 0 && !Input.IsNamesake && facts.Name != before.Name && await desk.HasNamesakeAsync(facts.Name, system.Id, cancellation)) problems = [(nameof(SystemInput.Name), SystemFormView.NameTaken)];
        if (problems.Count > 0) 
            return await ShowAsync(key, before, Input, [.. problems.Select(problem => new Ui.FormProblem(problem.Field, texts[problem.TextKey]))], cancellation, problems.Any(problem => problem.TextKey == SystemFormView.NameTaken));
        if (await desk.DescribeAsync(system.Id, now => SystemInput.StateOf(now) == Input.Before ? facts : null, cancellation)) return Redirect($"/systems/{key}?done=changed");
        // What stands there by now is shown with the problem: whoever saves again has seen it.
        return await ShowAsync(key, before, Input with { Before = SystemInput.StateOf(before) }, [new(null, texts["Systems_ChangedMeanwhile", string.Join("; ", Differing(before, facts))])], cancellation);
    }

    /// <summary>What stands there now and is something else in the form.</summary>
    private IEnumerable<string> Differing(SystemFacts now, SystemFacts form)
    {
        if (now.Name != form.Name) yield return $"{texts["Systems_Name"]}: {now.Name}";
        if (now.Purpose != form.Purpose) yield return $"{texts["Systems_Purpose"]}: {now.Purpose}";
        if (now.UnitId != form.UnitId) yield return texts["Systems_Unit"];
        if (now.Owner != form.Owner) yield return $"{texts["Systems_Owner"]}: {now.Owner ?? "–"}";
        if (now.OwnerId != form.OwnerId) yield return texts["Systems_OwnerPerson"];
        if (now.AffectedPeople != form.AffectedPeople) yield return $"{texts["Systems_Affected"]}: {now.AffectedPeople ?? "–"}";
        if (now.RiskNote != form.RiskNote) yield return $"{texts["Systems_Risk"]}: {now.RiskNote ?? "–"}";
        if (now.InUseSince != form.InUseSince) yield return $"{texts["Systems_InUseSince"]}: {(now.InUseSince is { } since ? Dates.Full(since) : "–")}";
    }

    private async Task<IActionResult> ShowAsync(string key, SystemFacts stands, SystemInput input, IReadOnlyList<Ui.FormProblem> problems, CancellationToken cancellation, bool asks = false)
    {
        var (word, name) = await desk.OwnerAsync(stands.OwnerId, cancellation);
        View = new(key, input, await desk.UnitsAsync(cancellation), problems) { UnnamedOwner = word is null ? name : null, AsksForNamesake = asks || input.IsNamesake };
        return Page();
    }
}
