using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Assignments;
using UrbanKi.Academy.Data.Reminders;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Jobs;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Reminders;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Features.Reminders;

/// <summary>Every working day: who is to be told what goes into one digest for each person. What was missed is told the next day.</summary>
public sealed class ReminderJob(IDbContextFactory<AcademyDbContext> databases, WriteGate gate, AssignmentKeeping keeping, Outbox outbox, AcademySettings settings) : IDailyJob
{
    private const int Batch = 200;
    /// <summary>Nobody's telephone rings at night.</summary>
    private static readonly TimeOnly Earliest = new(7, 30);

    public string Name => "reminders";

    public async Task RunAsync(Guid organisationId, Moment now, CancellationToken cancellation)
    {
        if (!outbox.IsOpen || QuietDays.IsQuiet(now.Day)) return;
        IReadOnlyList<DueReminder> due;
        await using (var db = await OpenAsync(organisationId, cancellation))
        {
            if (await db.ReminderPlans.AsNoTracking().SingleOrDefaultAsync(cancellation) is not { IsOn: true } plan) return;
            // As things are today, not as they were yesterday.
            await keeping.KeepInStepAsync(organisationId, null, now, null, cancellation);
            due = await db.RemindersDueAsync(plan, now.Day, cancellation);
        }
        var notBefore = TimeZoneInfo.ConvertTimeToUtc(now.Day.ToDateTime(Earliest), settings.TimeZone);
        foreach (var people in due.GroupBy(one => one.PersonId).Chunk(Batch))
        {
            await using var db = await OpenAsync(organisationId, cancellation);
            await gate.WriteAsync(db, () => PutAsync(db, people, now.Day, notBefore, cancellation), cancellation);
        }
        outbox.Ring();
    }

    private async Task PutAsync(AcademyDbContext db, IReadOnlyList<IGrouping<Guid, DueReminder>> people, DateOnly day, DateTime notBefore, CancellationToken cancellation)
    {
        var ids = people.Select(person => person.Key).ToList();
        var digests = (await db.OutgoingMails.Where(mail => mail.Kind == MailKind.Reminder && ids.Contains(mail.PersonId) && (mail.State == MailState.Waiting || mail.Day == day)).ToListAsync(cancellation)).ToLookup(mail => mail.PersonId);
        foreach (var person in people)
        {
            // One that still waits takes the news in; whoever has had today's is told tomorrow.
            var mail = digests[person.Key].FirstOrDefault(one => one.State == MailState.Waiting);
            if (mail is null && digests[person.Key].Any()) continue;
            mail ??= outbox.Put(db, db.OrganisationId, person.Key, MailKind.Reminder, day, notBefore)!;
            foreach (var one in person)
                db.Reminders.Add(new()
                {
                    OrganisationId = db.OrganisationId, PersonId = one.PersonId, AssignmentId = one.AssignmentId, RoundId = one.RoundId, CourseId = one.CourseId,
                    Step = one.Step, DueOn = one.DueOn, IsMandatory = one.IsMandatory, MailId = mail.Id, Day = day,
                });
        }
    }

    private async Task<AcademyDbContext> OpenAsync(Guid organisationId, CancellationToken cancellation)
    {
        var db = await databases.CreateDbContextAsync(cancellation);
        db.OrganisationId = organisationId;
        return db;
    }
}
