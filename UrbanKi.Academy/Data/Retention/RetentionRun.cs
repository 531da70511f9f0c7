using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Reminders;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Mail;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.People.Retention;

namespace UrbanKi.Academy.Data.Retention;

/// <summary>Deletes what has had its time, and keeps a report of it: kinds and numbers, never who. Doing it twice does nothing.</summary>
public sealed class RetentionRun(IDbContextFactory<AcademyDbContext> databases, WriteGate gate)
{
    /// <summary>What a run on this day would delete.</summary>
    public async Task<IReadOnlyList<DeletionLine>> PreviewAsync(Guid organisationId, RetentionSchedule schedule, DateOnly today, CancellationToken cancellation = default)
    {
        await using var db = await OpenAsync(organisationId, cancellation);
        var lines = new List<DeletionLine>();
        foreach (var sweep in Sweeps(schedule, today))
            if (await sweep.CountAsync(db, cancellation) is > 0 and var count) lines.Add(new(sweep.Clock, sweep.What, count));
        return lines;
    }

    /// <summary>Deletes it. Each part is written together with its line of the report, so that an interrupted run has told all it did.</summary>
    public async Task<IReadOnlyList<DeletionLine>> RunAsync(Guid organisationId, RetentionSchedule schedule, DateOnly today, CancellationToken cancellation = default)
    {
        var lines = await RunAsync(organisationId, Sweeps(schedule, today), today, cancellation);
        if (lines.Count == 0) return lines;
        await using var db = await OpenAsync(organisationId, cancellation);
        // What was deleted still stands in the write-ahead log until it is emptied.
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancellation);
        return lines;
    }

    /// <summary>Somebody deletes at once what nobody else needs: which steps of finished rounds they did when, their attempts at them, and all notes.</summary>
    public Task<IReadOnlyList<DeletionLine>> ForgetDetailAsync(Guid organisationId, Guid personId, DateOnly today, CancellationToken cancellation = default) => RunAsync(organisationId,
    [
        new RowSweep<QuizAttempt>(DeletionLine.OwnWish, "Attempts", db => db.QuizAttempts.Where(attempt => attempt.PersonId == personId && db.Rounds.Any(round => round.Id == attempt.RoundId && round.CompletedOn != null))),
        new StepSweep(DeletionLine.OwnWish, today, db => db.Rounds.Where(round => round.PersonId == personId && round.CompletedOn != null && round.StepsDeletedOn == null)),
        new RowSweep<PrivateNote>(DeletionLine.OwnWish, "Notes", db => db.PrivateNotes.Where(note => note.PersonId == personId)),
    ], today, cancellation);

    private async Task<IReadOnlyList<DeletionLine>> RunAsync(Guid organisationId, IEnumerable<Sweep> sweeps, DateOnly today, CancellationToken cancellation)
    {
        var lines = new List<DeletionLine>();
        await using var db = await OpenAsync(organisationId, cancellation);
        foreach (var sweep in sweeps)
        {
            long all = 0;
            while (await gate.WriteAsync(db, async () =>
            {
                var count = await sweep.DeleteSomeAsync(db, cancellation);
                if (count > 0) db.DeletionCounts.Add(new() { OrganisationId = organisationId, Day = today, Clock = sweep.Clock, What = sweep.What, Count = count });
                return count;
            }, cancellation) is > 0 and var part) all += part;
            if (all > 0) lines.Add(new(sweep.Clock, sweep.What, all));
        }
        return lines;
    }

    private static IReadOnlyList<Sweep> Sweeps(RetentionSchedule schedule, DateOnly today)
    {
        var (account, detail, survey, log) = (schedule.DueBy(RetentionClock.Account, today), schedule.DueBy(RetentionClock.Detail, today), schedule.DueBy(RetentionClock.Survey, today), schedule.DueBy(RetentionClock.Log, today));
        var (accountAt, logAt, mailsAt, reportsAt) = (Start(account), Start(log), Start(schedule.DueBy(RetentionClock.Mail, today)), Start(schedule.DueBy(RetentionClock.Reports, today)));
        var asked = today.AddDays(-RetentionQueries.DaysToThinkAgain);
        return
        [
            new RowSweep<Account>(RetentionClock.Account.Name, "Accounts", db => db.Users.Where(one => db.Leavers(account).Any(person => person.Id == one.PersonId))),
            new RowSweep<Account>(DeletionLine.OwnWish, "Accounts", db => db.AskedToBeDeleted(asked)),
            new RowSweep<RoleGrant>(RetentionClock.Account.Name, "Roles", db => db.RoleGrants.Where(grant => db.Leavers(account).Any(person => person.Id == grant.PersonId))),
            new RowSweep<PrivateNote>(RetentionClock.Account.Name, "Notes", db => db.PrivateNotes.Where(note => db.Leavers(account).Any(person => person.Id == note.PersonId))),
            new RowSweep<Invitation>(RetentionClock.Account.Name, "Invitations", db => db.Invitations.Where(invitation => invitation.ExpiresAt < accountAt || db.Leavers(account).Any(person => person.Id == invitation.PersonId))),
            new RowSweep<EmailChange>(RetentionClock.Account.Name, "EmailChanges", db => db.EmailChanges.Where(change => change.ExpiresAt < accountAt || db.Leavers(account).Any(person => person.Id == change.PersonId))),
            new RowSweep<OutgoingMail>(RetentionClock.Account.Name, "Mails", db => db.OutgoingMails.Where(mail => db.Leavers(account).Any(person => person.Id == mail.PersonId))),
            new RowSweep<Reminder>(RetentionClock.Account.Name, "Reminders", db => db.Reminders.Where(reminder => db.Leavers(account).Any(person => person.Id == reminder.PersonId))),
            new RowSweep<PendingSignIn>(RetentionClock.Account.Name, "SignIns", db => db.PendingSignIns.Where(pending => pending.LastAt < accountAt)),
            new RowSweep<QuizAttempt>(RetentionClock.Detail.Name, "Attempts", db => db.QuizAttempts.Where(attempt => attempt.SubmittedAt != null && attempt.StartedOn <= detail
                || db.Rounds.Any(round => round.Id == attempt.RoundId && round.CompletedOn <= detail) || db.Leavers(detail).Any(person => person.Id == attempt.PersonId))),
            // Of an open round they stay, or everything would be said once more.
            new RowSweep<Reminder>(RetentionClock.Detail.Name, "Reminders", db => db.Reminders.Where(reminder => db.Rounds.Any(round => round.Id == reminder.RoundId && round.CompletedOn <= detail))),
            new StepSweep(RetentionClock.Detail.Name, today, db => db.Rounds.Where(round => round.StepsDeletedOn == null && round.CompletedOn <= detail)),
            // What leavers had begun; who comes back begins those lessons anew.
            new StepSweep(RetentionClock.Detail.Name, today, db => db.Rounds.Where(round => round.CompletedOn == null
                && db.Leavers(detail).Any(person => person.Id == round.PersonId && (round.StepsDeletedOn == null || round.StepsDeletedOn < person.LeftOn)))),
            new NameSweep(schedule.DueBy(RetentionClock.Proof, today), today),
            new RowSweep<MistakeReport>(RetentionClock.Survey.Name, "Mistakes", db => db.MistakeReports.Where(mistake => mistake.Month <= survey)),
            new RowSweep<BarrierReport>(RetentionClock.Survey.Name, "Barriers", db => db.BarrierReports.Where(barrier => barrier.ReceivedOn <= survey)),
            new RowSweep<OutgoingMail>(RetentionClock.Mail.Name, "Mails", db => db.OutgoingMails.Where(mail => mail.EndedAt < mailsAt)),
            new RowSweep<AuditEntry>(RetentionClock.Log.Name, "Audit", db => db.AuditEntries.Where(entry => entry.At < logAt)),
            new RowSweep<DataAccess>(RetentionClock.Log.Name, "Accesses", db => db.DataAccesses.Where(access => access.Day <= log)),
            // Their files follow; see the feature that keeps them.
            new RowSweep<KeptReport>(RetentionClock.Reports.Name, "Reports", db => db.KeptReports.Where(report => report.KeptAt < reportsAt)),
        ];
    }

    private static DateTime Start(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private async Task<AcademyDbContext> OpenAsync(Guid organisationId, CancellationToken cancellation)
    {
        var db = await databases.CreateDbContextAsync(cancellation);
        db.OrganisationId = organisationId;
        return db;
    }
}
