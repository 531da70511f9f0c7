using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.People;

/// <summary>Letters to print, one page for each person. Their codes are kept nowhere, so they are shown this once.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class LettersPage(InvitationDesk desk, AcademyDbContext db, AcademySettings settings) : PageModel
{
    public IReadOnlyList<LetterView> Letters { get; private set; } = [];

    /// <summary>Looking makes no letters.</summary>
    public IActionResult OnGet() => LocalRedirect(PeopleNav.Invitations);

    public async Task<IActionResult> OnPostAsync([FromQuery] InvitationRequest request, Guid? person, CancellationToken cancellation)
    {
        // An id that is none must never mean everybody.
        if (!ModelState.IsValid) return NotFound();
        var town = await db.Organisations.Where(town => town.Id == db.OrganisationId).Select(town => town.Name).SingleAsync(cancellation);
        Letters = await desk.LettersAsync(request, person, settings.Smtp?.Site.AbsoluteUri ?? $"{Request.Scheme}://{Request.Host}", town, cancellation);
        if (Letters.Count > 0) return Page();
        if (person is not { } one) return LocalRedirect(PeopleNav.Invitations);
        return await desk.IsGuardedAsync(one, cancellation) ? Forbid() : NotFound();
    }
}
