using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.People;

/// <summary>HR's page of one person. Somebody outside of what this HR sees is not found.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class PersonPage(StaffDesk desk, InvitationDesk invitations, AcademyDbContext db, CurrentPerson actor, Library library, PrivacyInForce privacy, AccessLog access) : PageModel
{
    public PersonView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid person, string? done, string? refused, CancellationToken cancellation) => ShowAsync(person, done, refused == "edit" ? "People_EditLeft" : null, cancellation);

    public async Task<IActionResult> OnPostLeaveAsync(Guid person, CancellationToken cancellation)
    {
        if (await desk.FindAsync(person, cancellation) is null) return NotFound();
        return await desk.LeaveAsync(person, cancellation) is { } refusal ? await ShowAsync(person, null, refusal, cancellation) : LocalRedirect($"/people/{person}?done=left");
    }

    public async Task<IActionResult> OnPostReturnAsync(Guid person, CancellationToken cancellation)
    {
        if (await desk.FindAsync(person, cancellation) is null) return NotFound();
        await desk.ReturnAsync(person, cancellation);
        return LocalRedirect($"/people/{person}?done=returned");
    }

    private async Task<IActionResult> ShowAsync(Guid person, string? done, string? refusal, CancellationToken cancellation)
    {
        if (await desk.FindAsync(person, cancellation) is not { } member) return NotFound();
        var details = await db.PersonDetails.AsNoTracking().Where(detail => detail.PersonId == person).ToListAsync(cancellation);
        var roles = await db.RoleGrants.AsNoTracking().Where(grant => grant.PersonId == person).OrderBy(grant => grant.Role).ToListAsync(cancellation);
        var units = await db.UnitDetails.AsNoTracking().ToListAsync(cancellation);
        var shown = new CompletionFilter { Day = actor.Now.Day, IsPast = false, ShowsPersons = false }.Under(await privacy.HistoryAsync(cancellation), actor.Now.Day);
        var standings = shown.ShowsPersons
            ? await db.ShownByPerson(db.Standings.AsNoTracking().Where(standing => standing.PersonId == person).Select(StandingFacts.FromStanding), shown).ToListAsync(cancellation)
            : null;
        await access.NoteAsync(person, cancellation);
        View = PersonView.For(member, details, roles, units, standings, await desk.HasAccountAsync(person, cancellation), library.Current, actor.Language, actor.Now.Day, done) with
        {
            Refusal = refusal,
            Invitable = member.Person.LeftOn is null ? await invitations.WaysAsync(person, cancellation) : default,
        };
        return Page();
    }
}
