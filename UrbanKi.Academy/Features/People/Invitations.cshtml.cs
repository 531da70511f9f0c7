using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.People;

/// <summary>Who can't come in yet, who was invited when, and invitations by mail for all of them, a unit or one person.</summary>
[Authorize(Policy = Role.Hr)]
public sealed class InvitationsPage(InvitationDesk desk, StaffDesk staff, AcademyDbContext db, Outbox outbox, CurrentPerson actor) : PageModel
{
    public InvitationsView View { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] InvitationRequest request, [FromQuery(Name = "page")] int number, int? invited, CancellationToken cancellation)
    {
        var (scope, units, now) = (await staff.ScopeAsync(cancellation), await staff.UnitsAsync(cancellation), actor.Now.At);
        var (mayAll, elsewhere) = (actor.IsAdministrator, db.PeopleLinkedElsewhere());
        await db.LearnFoldingAsync(cancellation);
        var people = request.Of(db, scope, units, now);
        var invitable = await desk.InvitableAsync(request, null, cancellation);
        var count = await people.CountAsync(cancellation);
        var shown = Math.Clamp(number, 1, InvitationsView.PagesOf(count));
        var lines = await people.ByName().Skip((shown - 1) * InvitationsView.PageSize).Take(InvitationsView.PageSize).AsNoTracking()
            .Select(member => new { Member = member, Invitation = db.Invitations.Where(invitation => invitation.PersonId == member.Person.Id && invitation.ReplacedAt == null).OrderByDescending(invitation => invitation.MadeAt).FirstOrDefault() })
            .Select(one => new InvitationLine(one.Member.Person.Id, one.Member.Detail.Surname, one.Member.Detail.GivenName, one.Member.Person.PersonnelNumber, one.Member.Person.Email, one.Member.Unit!.Name,
                request.Show == InvitationRequest.Done, elsewhere.Contains(one.Member.Person.Id), !mayAll && one.Member.Person.Roles.Any(), one.Invitation!.Way, one.Invitation.MadeAt, one.Invitation.ExpiresAt, one.Invitation.AcceptedAt))
            .ToListAsync(cancellation);
        View = new()
        {
            Request = request,
            Units = UnitChoice.Indented(units),
            Lines = lines,
            Count = count,
            Page = shown,
            Now = now,
            ByMail = await desk.ByMail(invitable).CountAsync(cancellation),
            ByLetter = await desk.ByLetter(invitable, isNamed: false).CountAsync(cancellation),
            HasMail = outbox.IsOpen,
            Invited = invited,
        };
    }

    public async Task<IActionResult> OnPostMailAsync([FromQuery] InvitationRequest request, Guid? person, CancellationToken cancellation)
    {
        if (!outbox.IsOpen) return BadRequest();
        // An id that is none must never mean everybody.
        if (!ModelState.IsValid) return NotFound();
        var invited = await desk.MailAsync(request, person, cancellation);
        if (invited == 0 && person is { } one) return await desk.IsGuardedAsync(one, cancellation) ? Forbid() : NotFound();
        return RedirectToPage(new { request.Unit, request.Show, invited });
    }
}
