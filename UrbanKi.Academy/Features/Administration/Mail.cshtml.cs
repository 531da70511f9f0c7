using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Retention;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Mail;
using UrbanKi.Academy.People.Retention;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>Whether mails arrive, which don't and why, and another try.</summary>
[Authorize(Policy = Role.Administrator)]
public sealed class MailPage(AcademyDbContext db, WriteGate gate, Outbox outbox, AuditLog audit, AcademySettings settings, CurrentPerson me) : PageModel
{
    public MailView View { get; private set; } = null!;

    public async Task OnGetAsync(string? done, CancellationToken cancellation)
    {
        var counts = await db.OutgoingMails.GroupBy(mail => mail.State).Select(all => new { State = all.Key, Count = all.Count() }).ToDictionaryAsync(all => all.State, all => all.Count, cancellation);
        var last = await db.OutgoingMails.Where(mail => mail.State == MailState.Sent).MaxAsync(mail => mail.EndedAt, cancellation);
        var troubled = await db.OutgoingMails.AsNoTracking()
            .Where(mail => mail.State == MailState.Dead || (mail.State == MailState.Waiting && mail.Problem != null))
            .OrderByDescending(mail => mail.State == MailState.Dead).ThenByDescending(mail => mail.MadeAt).Take(MailView.MostLines)
            .Join(db.People, mail => mail.PersonId, person => person.Id, (mail, person) => new MailLine(mail.Id, mail.Kind,
                person.Details.OrderByDescending(detail => detail.ValidFrom).Select(detail => detail.GivenName + " " + detail.Surname).First(), mail.Address ?? person.Email,
                mail.MadeAt, mail.Tries, mail.Problem, mail.Trouble, mail.State == MailState.Dead ? null : mail.NextTryAt))
            .ToListAsync(cancellation);
        var canTry = await db.People.AnyAsync(person => person.Id == me.Id && person.Email != null, cancellation);
        var kept = (await db.RetentionScheduleAsync(settings.Retention, cancellation))[RetentionClock.Mail];
        View = MailView.For(settings.Smtp, counts, last, troubled, canTry, kept, done, me);
    }

    public async Task<IActionResult> OnPostTrialAsync()
    {
        if (!outbox.IsOpen) return BadRequest();
        await gate.WriteAsync(db, () => Task.FromResult(outbox.Put(db, me.OrganisationId, me.Id, MailKind.Trial)));
        outbox.Ring();
        return RedirectToPage(new { done = "trial" });
    }

    /// <param name="mail">One of them; null for all that were given up or wait for another try.</param>
    public async Task<IActionResult> OnPostAgainAsync(Guid? mail, CancellationToken cancellation)
    {
        var found = await gate.WriteAsync(db, async () =>
        {
            var mails = await db.OutgoingMails.Where(one => (mail == null || one.Id == mail) && (one.State == MailState.Dead || (one.State == MailState.Waiting && one.Problem != null))).ToListAsync(cancellation);
            foreach (var one in mails) one.TryAgain(me.Now.At);
            if (mails.Count > 0) audit.Note(AuditAction.MailTriedAgain, mail is null ? null : mails[0].PersonId, $"{mails.Count}");
            return mails.Count;
        }, cancellation);
        if (found == 0 && mail is not null) return NotFound();
        outbox.Ring();
        return RedirectToPage(new { done = "again" });
    }
}
