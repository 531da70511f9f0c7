using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data.Privacy;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Data.Takeaway;

public static class TakeawayQueries
{
    private const int AllOfThem = int.MaxValue;

    /// <summary>Everything about one person, by a fixed number of queries; null for somebody who doesn't exist here.</summary>
    public static async Task<PersonalData?> PersonalDataAsync(this AcademyDbContext db, Guid id, Moment now, CancellationToken cancellation = default)
    {
        if (await db.People.AsNoTracking().Include(person => person.Details).Include(person => person.Roles).AsSplitQuery().SingleOrDefaultAsync(person => person.Id == id, cancellation) is not { } person) return null;
        var units = (await db.UnitDetails.AsNoTracking().ToListAsync(cancellation)).ToLookup(unit => unit.UnitId);
        return new()
        {
            Organisation = await db.Organisations.Where(organisation => organisation.Id == person.OrganisationId).Select(organisation => organisation.Name).SingleAsync(cancellation),
            MadeAt = now.At,
            Person = new(person.Id, person.PersonnelNumber, person.Email, person.Language, person.WantsReminders, person.LeftOn,
            [
                .. person.Details.OrderBy(detail => detail.ValidFrom).Select(detail => new PersonalData.Detail(detail.ValidFrom, detail.ValidTo, detail.GivenName, detail.Surname,
                    detail.UnitId is { } unit ? units[unit].FirstOrDefault(one => one.HoldsOn(detail.ValidFrom))?.Name ?? units[unit].LastOrDefault()?.Name : null,
                    detail.ValidTo is null ? person.PersonnelNumber : detail.PersonnelNumber, detail.ValidTo is null ? person.Email : detail.Email)),
            ], [.. person.Roles.Select(role => new PersonalData.Role(role.Role, role.UnitId))]),
            Account = await db.SignInAsync(id, cancellation),
            Learned = await db.LearnedAsync(id, now.Day, cancellation),
            Duty = await db.DutiesAsync(id, cancellation),
            Ai = await db.AiUseAsync(id, cancellation),
            Logs = await db.LogsAsync(id, cancellation),
        };
    }

    private static async Task<PersonalData.SignIn?> SignInAsync(this AcademyDbContext db, Guid id, CancellationToken cancellation)
    {
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(one => one.PersonId == id, cancellation) is not { } account) return null;
        var passkeys = await db.UserPasskeys.AsNoTracking().Where(passkey => passkey.UserId == account.Id).ToListAsync(cancellation);
        var linked = await db.UserLogins.AsNoTracking().Where(login => login.UserId == account.Id).ToListAsync(cancellation);
        var sessions = await db.AccountSessions.AsNoTracking().Where(session => session.AccountId == account.Id).OrderBy(session => session.StartedAt).ToListAsync(cancellation);
        return new(account.Email, account.PasswordHash is not null, account.TwoFactorEnabled, account.DeletionAskedOn,
            [.. passkeys.Select(passkey => new PersonalData.Passkey(passkey.Data.Name, passkey.Data.CreatedAt))],
            [.. linked.Select(login => new PersonalData.Linked(login.LoginProvider, login.ProviderKey))],
            [.. sessions.Select(session => new PersonalData.Session(session.Device, $"{session.Method}", session.StartedAt, session.SeenOn))],
            await db.EmailChanges.Where(change => change.PersonId == id).Select(change => change.Email).SingleOrDefaultAsync(cancellation));
    }

    private static async Task<PersonalData.Learning> LearnedAsync(this AcademyDbContext db, Guid id, DateOnly today, CancellationToken cancellation)
    {
        var standings = await db.Standings.AsNoTracking().Where(standing => standing.PersonId == id).OrderBy(standing => standing.CourseId).ToListAsync(cancellation);
        var rounds = await db.Rounds.AsNoTracking().Where(round => round.PersonId == id).OrderBy(round => round.CourseId).ThenBy(round => round.Number).ToListAsync(cancellation);
        var events = await db.LearningEvents.AsNoTracking().Where(happened => happened.PersonId == id).OrderBy(happened => happened.Id).ToListAsync(cancellation);
        var certificates = await db.Certificates.AsNoTracking().Where(certificate => certificate.PersonId == id).OrderBy(certificate => certificate.CompletedOn).ToListAsync(cancellation);
        var attempts = await db.QuizAttempts.AsNoTracking().Include(attempt => attempt.Answers).Where(attempt => attempt.PersonId == id).OrderBy(attempt => attempt.StartedAt).ToListAsync(cancellation);
        var notes = await db.PrivateNotes.AsNoTracking().Where(note => note.PersonId == id).OrderBy(note => note.SavedAt).ToListAsync(cancellation);
        return new(
            [.. standings.Select(one => new PersonalData.Standing(one.CourseId, one.RoundNumber, one.VersionNumber, one.StatusOn(today), one.StepsDone, one.StepCount, one.AssignedOn, one.DueOn,
                one.CompletedOn ?? one.EarlierCompletedOn, one.CompletedOn is null ? one.EarlierValidUntil : one.ValidUntil, one.CertificateNumber ?? one.EarlierCertificateNumber))],
            [.. rounds.Select(one => new PersonalData.Round(one.Id, one.CourseId, one.Number, one.OpenedOn, one.CompletedOn, one.StepsDeletedOn))],
            [.. events.Select(one => new PersonalData.Event($"{one.Kind}", one.CourseId, one.RoundId, one.LessonId == Standing.SomeStep ? null : one.LessonId, one.Language, one.Day,
                one.Kind == LearningEventKind.LessonDone ? null : one.At, one.DueOn, one.ValidUntil, one.CertificateNumber))],
            [.. certificates.Select(one => new PersonalData.Certificate(one.Number, one.PersonName, one.CourseId, one.CourseTitle, one.VersionNumber, one.ContentHash, one.Language, one.Minutes,
                one.LessonTitles.Split('\n', StringSplitOptions.RemoveEmptyEntries), one.CompletedOn, one.IssuedAt, one.ValidUntil))],
            [.. attempts.Select(one => new PersonalData.Attempt(one.CourseId, one.StartedAt, one.SubmittedAt, one.Earned, one.Possible, one.IsPassed, one.QuestionIds,
                [.. one.Answers.OrderBy(answer => answer.SavedAt).Select(answer => new PersonalData.Answer(answer.QuestionId, answer.Response, answer.Language, answer.SavedAt))]))],
            [.. notes.Select(one => new PersonalData.Note(one.CourseId, one.ReflectionId, one.Text, one.SavedAt))]);
    }

    private static async Task<PersonalData.Duties> DutiesAsync(this AcademyDbContext db, Guid id, CancellationToken cancellation) => new(
        await (from assignee in db.Assignees
               join assignment in db.Assignments on assignee.AssignmentId equals assignment.Id
               where assignee.PersonId == id
               orderby assignee.Since
               select new PersonalData.Assigned(assignment.CourseId, assignment.PathId, assignee.Since, assignee.Until, assignee.DueOn, assignment.IsMandatory)).ToListAsync(cancellation),
        await db.Exemptions.Where(one => one.PersonId == id).OrderBy(one => one.From).Select(one => new PersonalData.Exempted(one.CourseId, one.From, one.Until, one.EndedOn, one.Reason)).ToListAsync(cancellation),
        await db.Allowances.Where(one => one.PersonId == id).OrderBy(one => one.GrantedAt).Select(one => new PersonalData.Allowed(one.CourseId, one.ExtraAttempts, one.DueOn, one.Reason, one.GrantedAt, one.TakenBackAt)).ToListAsync(cancellation));

    private static async Task<PersonalData.AiUse> AiUseAsync(this AcademyDbContext db, Guid id, CancellationToken cancellation)
    {
        var uses = await (from use in db.SystemUses
                          join system in db.AiSystems on use.SystemId equals system.Id
                          where use.PersonId == id
                          orderby use.ValidFrom
                          select new PersonalData.UsedSystem(system.Key, use.Work, use.ValidFrom, use.ValidTo)).ToListAsync(cancellation);
        var measures = await (from attendance in db.Attendances
                              join measure in db.Measures on attendance.MeasureId equals measure.Id
                              where attendance.PersonId == id
                              orderby measure.HeldOn
                              select new { measure.Kind, measure.Title, measure.HeldOn, attendance.RecordedOn, attendance.WithdrawnOn }).ToListAsync(cancellation);
        return new(uses, [.. measures.Select(one => new PersonalData.Attended($"{one.Kind}", one.Title, one.HeldOn, one.RecordedOn, one.WithdrawnOn))]);
    }

    private static async Task<PersonalData.Log> LogsAsync(this AcademyDbContext db, Guid id, CancellationToken cancellation)
    {
        var changes = await db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == id || entry.ActorId == id).OrderBy(entry => entry.At).ThenBy(entry => entry.Id).ToListAsync(cancellation);
        var seen = await db.AccessesToAsync(id, AllOfThem, cancellation);
        var looked = await db.DataAccesses.AsNoTracking().Where(access => access.ReaderId == id).OrderBy(access => access.Id).ToListAsync(cancellation);
        var kept = await db.KeptReports.AsNoTracking().Where(report => report.KeptBy == id).OrderBy(report => report.KeptAt).Select(report => new PersonalData.Kept(report.FileName, report.KeptAt)).ToListAsync(cancellation);
        var mails = await db.OutgoingMails.AsNoTracking().Where(mail => mail.PersonId == id).OrderBy(mail => mail.MadeAt).ToListAsync(cancellation);
        var reminders = await db.Reminders.AsNoTracking().Where(reminder => reminder.PersonId == id).OrderBy(reminder => reminder.Day).ToListAsync(cancellation);
        var invitations = await db.Invitations.AsNoTracking().Where(invitation => invitation.PersonId == id).OrderBy(invitation => invitation.MadeAt).ToListAsync(cancellation);
        return new(
            // To whom somebody did something is about them, not about me.
            [.. changes.Select(entry => new PersonalData.Change(entry.At, $"{entry.Action}", entry.ActorId == id, entry.Detail))],
            [.. seen.Select(access => new PersonalData.Access(access.Day, $"{access.Kind}", access.Role, access.ShownDay))],
            [.. looked.Select(access => new PersonalData.Access(access.Day, $"{access.Kind}", access.Role, access.ShownDay))],
            kept,
            [.. mails.Select(mail => new PersonalData.Mail($"{mail.Kind}", mail.MadeAt, $"{mail.State}", mail.EndedAt))],
            [.. reminders.Select(reminder => new PersonalData.Reminded(reminder.CourseId, reminder.Step, reminder.DueOn, reminder.Day, reminder.SentAt, reminder.DroppedWhy))],
            [.. invitations.Select(invitation => new PersonalData.Invited($"{invitation.Way}", invitation.MadeAt, invitation.ExpiresAt, invitation.AcceptedAt))]);
    }
}
