using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.People;

/// <summary>Changes somebody's data. Whoever has left is changed after they have come back.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class EditPersonPage(StaffDesk desk, CurrentPerson actor) : PageModel
{
    public PersonFormView View { get; private set; } = null!;
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid person, CancellationToken cancellation)
    {
        if (await desk.FindAsync(person, cancellation) is not { } member) return NotFound();
        if (member.Person.LeftOn is not null) return Left(person);
        return await ShowAsync(member, PersonInput.Of(member.Person, member.Detail, member.Unit?.Key), [], cancellation);
    }

    public async Task<IActionResult> OnPostAsync(Guid person, [FromForm] PersonInput input, CancellationToken cancellation)
    {
        if (await desk.FindAsync(person, cancellation) is not { } member) return NotFound();
        if (member.Person.LeftOn is not null) return Left(person);
        input = input.Cleaned();
        var problems = await desk.ChangeAsync(person, input, cancellation);
        if (problems.Count == 0) return LocalRedirect($"/people/{person}?done=changed");
        // What stands there by now was shown with the problems: whoever saves again has seen it.
        return await desk.FindAsync(person, cancellation) is { Person.LeftOn: null } now ? await ShowAsync(now, input with { Before = PersonInput.StateOf(now.Person, now.Detail) }, problems, cancellation) : Left(person);
    }

    /// <summary>Where they can be brought back.</summary>
    private LocalRedirectResult Left(Guid person) => LocalRedirect($"/people/{person}?refused=edit");

    private async Task<IActionResult> ShowAsync(StaffMember member, PersonInput input, IReadOnlyList<Ui.FormProblem> problems, CancellationToken cancellation)
    {
        Name = member.Detail.FullName;
        View = PersonFormView.For(input, await desk.UnitsAsync(cancellation), actor.HrUnitId is not null, problems, member.Person.Id, await desk.HasAccountAsync(member.Person.Id, cancellation));
        return Page();
    }
}
