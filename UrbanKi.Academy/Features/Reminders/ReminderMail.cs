using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Reminders;
using UrbanKi.Academy.People.Mail;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Reminders;

/// <summary>The digest: what still holds when it is sent, with titles and dates and nothing else.</summary>
public sealed class ReminderMail(Library library, UnsubscribeToken unsubscribe, IStringLocalizer<Texts> texts) : IMailWriter
{
    public MailKind Kind => MailKind.Reminder;

    public async Task<MailDraft> WriteAsync(AcademyDbContext db, OutgoingMail mail, MailRecipient recipient, Moment now, CancellationToken cancellation)
    {
        var reminders = await db.Reminders.Where(reminder => reminder.MailId == mail.Id).ToListAsync(cancellation);
        var standings = await db.Standings.AsNoTracking().Where(standing => standing.PersonId == recipient.PersonId).ToDictionaryAsync(standing => standing.CourseId, cancellation);
        var wantsVoluntary = await db.People.Where(person => person.Id == recipient.PersonId).Select(person => person.WantsReminders).SingleAsync(cancellation);
        var holding = reminders.Where(reminder => reminder.StillHolds(library.Current.Find(reminder.CourseId) is null ? null : standings.GetValueOrDefault(reminder.CourseId), wantsVoluntary, now.Day))
            // Two steps of one round, when the first was held up: the newest says it all.
            .GroupBy(reminder => reminder.RoundId).Select(round => round.MaxBy(reminder => reminder.Day)!)
            .OrderBy(reminder => reminder.DueOn ?? DateOnly.MaxValue).ThenBy(reminder => reminder.CourseId, StringComparer.Ordinal).ToList();
        if (holding.Count == 0) return MailDraft.NotNeeded("done");
        return new("/", [.. holding.Select(reminder => Line(reminder, recipient.Language, now.Day))],
            UnsubscribePath: holding.Any(reminder => !reminder.IsMandatory) ? unsubscribe.PathFor(recipient.PersonId) : null);
    }

    public async Task SentAsync(AcademyDbContext db, OutgoingMail mail, Moment now, CancellationToken cancellation)
    {
        foreach (var reminder in await db.Reminders.Where(reminder => reminder.MailId == mail.Id && reminder.DroppedWhy == null).ToListAsync(cancellation)) reminder.Arrive(now.At);
    }

    private string Line(Reminder reminder, string language, DateOnly today)
    {
        var title = library.Current.TitleOf(reminder.CourseId, language);
        return reminder.DueOn is not { } due ? title
            : due < today ? texts["Remind_LineOverdue", title, Dates.Full(due)]
            : texts[ReminderStep.KindOf(reminder.Step) == ReminderStep.Repeat ? "Remind_LineRepeat" : "Remind_LineDue", title, Dates.Full(due)];
    }
}
