using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UrbanKi.Academy.Data.Jobs;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Groups;
using UrbanKi.Academy.Learning.Systems;
using UrbanKi.Academy.Learning.Assignments;
using UrbanKi.Academy.Learning.Reminders;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Imports;
using UrbanKi.Academy.People.Mail;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.People.Retention;

namespace UrbanKi.Academy.Data;

/// <content>How each row lies in the database: keys, indexes, conversions.</content>
public sealed partial class AcademyDbContext
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        MapSignIn(builder);

        Owned<Unit>(builder, unit =>
        {
            unit.HasIndex(u => new { u.OrganisationId, u.Key }).IsUnique();
            unit.HasMany(u => u.Details).WithOne().HasForeignKey(d => d.UnitId);
        });
        Owned<UnitDetail>(builder, detail =>
        {
            detail.Ignore(d => d.Key).Ignore(d => d.Depth);
            detail.HasIndex(d => new { d.UnitId, d.ValidFrom }).IsUnique();
        });
        Owned<Person>(builder, person =>
        {
            person.Property(p => p.LeftOn);
            person.Property(p => p.ErasedOn);
            // Whose time has come, some day.
            person.HasIndex(p => new { p.OrganisationId, p.LeftOn }).HasFilter("\"LeftOn\" IS NOT NULL");
            person.Property(p => p.WantsReminders).HasDefaultValue(true).HasSentinel(true);
            person.HasIndex(p => new { p.OrganisationId, p.PersonnelNumber }).IsUnique();
            person.HasMany(p => p.Details).WithOne().HasForeignKey(d => d.PersonId);
            person.HasMany(p => p.Roles).WithOne().HasForeignKey(r => r.PersonId);
        });
        Owned<PersonDetail>(builder, detail =>
        {
            detail.HasIndex(d => new { d.PersonId, d.ValidFrom }).IsUnique();
            // Who belongs to a unit.
            detail.HasIndex(d => d.UnitId);
        });
        Owned<RoleGrant>(builder, grant => grant.HasKey(g => new { g.PersonId, g.Role }));
        Owned<PeopleImport>(builder, import =>
        {
            import.Property(i => i.State).HasConversion<string>();
            import.HasIndex(i => new { i.OrganisationId, i.StartedAt });
            import.HasIndex(i => i.State);
        });
        Folding.Map(builder);
        builder.Entity<CourseVersion>(version =>
        {
            version.HasIndex(v => new { v.CourseId, v.Number }).IsUnique();
            version.Property(v => v.MaterialSteps).HasConversion(
                steps => JsonSerializer.Serialize(steps, JsonSerializerOptions.Default),
                json => JsonSerializer.Deserialize<string[]>(json, JsonSerializerOptions.Default),
                new ValueComparer<IReadOnlyList<string>?>((a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)), steps => steps == null ? 0 : steps.Count, steps => steps));
            WordsAsJson(version.Property(v => v.LessonHashes));
            // Filled at the next start for versions from before they were kept.
            WordsAsJson(version.Property(v => v.Titles)).HasDefaultValue(new Dictionary<string, string>());
        });
        builder.Entity<CourseDraft>(draft => draft.HasIndex(d => d.CourseId).IsUnique());
        builder.Entity<DraftFile>(file =>
        {
            file.HasIndex(f => new { f.DraftId, f.Path }).IsUnique();
            file.HasOne<CourseDraft>().WithMany().HasForeignKey(f => f.DraftId).OnDelete(DeleteBehavior.Cascade);
            file.Property(f => f.Version).IsConcurrencyToken();
        });
        builder.Entity<FolderProposal>(proposal =>
        {
            proposal.HasKey(p => p.CourseId);
            proposal.Ignore(p => p.IsWaiting);
        });
        builder.Entity<PathVersion>(path =>
        {
            WordsAsJson(path.Property(p => p.Titles));
            path.HasIndex(p => new { p.PathId, p.PublishedFrom }).IsUnique();
        });
        builder.Entity<FactVersion>(fact => fact.HasIndex(f => new { f.FactId, f.Language, f.PublishedFrom }));
        Owned<LearningEvent>(builder, learned =>
        {
            learned.HasIndex(e => new { e.PersonId, e.CourseId });
            learned.HasIndex(e => new { e.OrganisationId, e.Day });
            learned.HasIndex(e => e.RoundId);
        });
        Owned<Round>(builder, round =>
        {
            round.HasIndex(r => new { r.PersonId, r.CourseId, r.Number }).IsUnique();
            // Which rounds have to move to a new version.
            round.HasIndex(r => new { r.CourseId, r.CompletedOn, r.VersionId });
            // Of which rounds it is still known which step was done when.
            round.HasIndex(r => new { r.OrganisationId, r.CompletedOn }).HasFilter("\"StepsDeletedOn\" IS NULL");
        });
        Owned<Standing>(builder, standing =>
        {
            standing.HasKey(s => new { s.PersonId, s.CourseId });
            standing.HasIndex(s => new { s.OrganisationId, s.CourseId, s.CompletedOn });
            standing.HasIndex(s => s.VersionId);
        });
        Owned<StandingPeriod>(builder, period =>
        {
            period.HasKey(p => new { p.PersonId, p.CourseId, p.ValidFrom });
            period.Ignore(p => p.Facts);
            // All that figures are made of: a report goes to those that still hold and to those that ended after its day, however long the history is, and reads nothing else.
            period.HasIndex(p => new
            {
                p.OrganisationId, p.ValidTo, p.CourseId, p.ValidFrom, p.PersonId, p.IsOpen, p.IsBegun, p.AssignedOn, p.DueOn, p.WithdrawnOn, p.ExemptFrom, p.ExemptUntil, p.SupersededOn, p.CompletedOn, p.ValidUntil,
            }, "IX_StandingPeriods_Figures");
        });
        Owned<KeptReport>(builder, report =>
        {
            report.HasIndex(r => new { r.OrganisationId, r.KeptAt });
            report.HasIndex(r => new { r.OrganisationId, r.RowsHash });
        });
        Owned<Assignment>(builder, assignment =>
        {
            assignment.HasIndex(a => new { a.OrganisationId, a.WithdrawnOn });
            assignment.Property(a => a.WithdrawnOn);
            assignment.Property(a => a.WithdrawnWhy);
            assignment.Property(a => a.Revision).IsConcurrencyToken();
            assignment.HasMany(a => a.Targets).WithOne().HasForeignKey(t => t.AssignmentId);
        });
        Owned<AssignmentTarget>(builder, _ => { });
        Owned<Assignee>(builder, assignee =>
        {
            assignee.HasKey(a => new { a.AssignmentId, a.PersonId, a.Since });
            assignee.HasIndex(a => new { a.PersonId, a.Until });
            assignee.HasIndex(a => new { a.OrganisationId, a.AssignmentId }).HasFilter("\"Until\" IS NULL");
        });
        Owned<Exemption>(builder, exemption => exemption.HasIndex(e => new { e.PersonId, e.CourseId }));
        Owned<Allowance>(builder, allowance => allowance.HasIndex(a => new { a.PersonId, a.CourseId }));
        Owned<QuizAttempt>(builder, attempt =>
        {
            attempt.HasIndex(a => new { a.PersonId, a.CourseId, a.StartedAt });
            attempt.HasMany(a => a.Answers).WithOne().HasForeignKey(a => a.AttemptId);
        });
        builder.Entity<AttemptAnswer>(answer =>
        {
            answer.HasKey(a => new { a.AttemptId, a.QuestionId });
            answer.Property(a => a.Version).IsConcurrencyToken();
        });
        Owned<QuestionTally>(builder, tally =>
        {
            tally.HasKey(t => new { t.OrganisationId, t.CourseId, t.QuestionId, t.Wording });
            tally.Property(t => t.Counts).HasConversion(AsJson, SameNumbers);
            tally.Property(t => t.WaitingCounts).HasConversion(AsJson, SameNumbers);
        });
        Owned<Annulment>(builder, annulment => annulment.HasIndex(a => new { a.OrganisationId, a.CourseId }));
        Owned<MistakeReport>(builder, mistake => mistake.HasIndex(m => new { m.OrganisationId, m.CourseId }));
        Owned<PrivateNote>(builder, note =>
        {
            note.HasKey(n => new { n.PersonId, n.CourseId, n.ReflectionId });
            note.Property(n => n.Version).IsConcurrencyToken();
        });
        Owned<Certificate>(builder, certificate =>
        {
            certificate.HasKey(c => c.Number);
            certificate.HasIndex(c => new { c.PersonId, c.CompletedOn });
            // The second half of "issued once for a round": the first is the check before writing.
            certificate.HasIndex(c => c.RoundId).IsUnique();
        });
        MapSystems(builder);
        MapPrivacy(builder);
        MapMail(builder);
    }

    /// <summary>What is sent to people, and how they come in for the first time.</summary>
    private void MapMail(ModelBuilder builder)
    {
        Owned<OutgoingMail>(builder, mail =>
        {
            mail.Property(m => m.Kind).HasConversion<string>();
            mail.Property(m => m.State).HasConversion<string>();
            mail.Property(m => m.Trouble).HasConversion<string>();
            // One digest for each person and day; other mails have no day.
            mail.HasIndex(m => new { m.PersonId, m.Day }).IsUnique();
            mail.HasIndex(m => new { m.State, m.NextTryAt });
            mail.HasIndex(m => new { m.OrganisationId, m.State, m.EndedAt });
        });
        Owned<TownLook>(builder, look => look.HasKey(l => l.OrganisationId));
        Owned<ReminderPlan>(builder, plan =>
        {
            plan.HasKey(p => p.OrganisationId);
            plan.Ignore(p => p.Days);
        });
        Owned<Reminder>(builder, reminder =>
        {
            reminder.Ignore(r => r.IsOpen);
            // Each thing is told once.
            reminder.HasIndex(r => new { r.PersonId, r.AssignmentId, r.RoundId, r.Step }).IsUnique();
            reminder.HasIndex(r => r.RoundId);
            reminder.HasIndex(r => r.MailId);
        });
        Owned<Invitation>(builder, invitation =>
        {
            invitation.Property(i => i.Way).HasConversion<string>();
            invitation.Property(i => i.AcceptedAt);
            invitation.Property(i => i.ReplacedAt);
            invitation.HasIndex(i => i.SecretHash).IsUnique();
            invitation.HasIndex(i => i.PersonId);
        });
        Owned<EmailChange>(builder, change =>
        {
            change.HasKey(c => c.PersonId);
            change.HasIndex(c => c.SecretHash).IsUnique();
        });
    }

    /// <summary>The register of AI systems.</summary>
    private void MapSystems(ModelBuilder builder)
    {
        Owned<AiSystem>(builder, system =>
        {
            system.HasIndex(s => new { s.OrganisationId, s.Key }).IsUnique();
            system.HasMany(s => s.Details).WithOne().HasForeignKey(d => d.SystemId);
        });
        Owned<SystemDetail>(builder, detail =>
        {
            // It brings its id along: found behind a known system, it would else be taken for a known row.
            detail.Property(d => d.Id).ValueGeneratedNever();
            detail.ComplexProperty(d => d.Facts);
            detail.HasIndex(d => new { d.SystemId, d.ValidFrom }).IsUnique();
        });
        Owned<SystemUse>(builder, use =>
        {
            use.HasIndex(u => new { u.SystemId, u.ValidFrom });
            use.HasIndex(u => u.PersonId);
        });
        Owned<SystemCourse>(builder, course => course.HasIndex(c => new { c.SystemId, c.CourseId }));
        Owned<Measure>(builder, measure =>
        {
            measure.HasIndex(m => new { m.OrganisationId, m.HeldOn });
            measure.HasMany(m => m.Systems).WithOne().HasForeignKey(s => s.MeasureId);
            measure.HasMany(m => m.Attendances).WithOne().HasForeignKey(a => a.MeasureId);
        });
        Owned<MeasureSystem>(builder, about =>
        {
            about.HasKey(s => new { s.MeasureId, s.SystemId });
            about.HasIndex(s => s.SystemId);
        });
        Owned<Attendance>(builder, attendance =>
        {
            attendance.Property(a => a.Id).ValueGeneratedNever();
            attendance.HasIndex(a => new { a.MeasureId, a.PersonId });
            attendance.HasIndex(a => a.PersonId);
        });
    }

    /// <summary>What HR may see, who saw it, and what was deleted. That these rows stay as they are is the triggers' business, in the migration that made the tables.</summary>
    private void MapPrivacy(ModelBuilder builder)
    {
        Owned<PrivacyDecision>(builder, decision => decision.HasIndex(d => new { d.OrganisationId, d.Number, d.Kind }).IsUnique());
        Owned<DataAccess>(builder, access =>
        {
            access.HasIndex(a => new { a.OrganisationId, a.Day });
            // Who looked me up.
            access.HasIndex(a => a.PersonId);
        });
        Owned<DeletionCount>(builder, deleted => deleted.HasIndex(d => new { d.OrganisationId, d.Day }));
        Owned<RetentionSetting>(builder, setting => setting.HasKey(s => new { s.OrganisationId, s.Clock }));
        Owned<BarrierReport>(builder, barrier => barrier.HasIndex(b => new { b.OrganisationId, b.ReceivedOn }));
        Owned<Cohort>(builder, cohort => cohort.HasIndex(c => new { c.OrganisationId, c.CourseId }));
        Owned<CohortMember>(builder, member => member.HasKey(m => new { m.CourseId, m.PersonId }));
        Owned<CohortShare>(builder, share =>
        {
            share.Ignore(s => s.Band);
            share.HasKey(s => new { s.CohortId, s.MonthEnd });
            share.HasIndex(s => new { s.OrganisationId, s.MonthEnd });
        });
        Owned<ToldMonth>(builder, month => month.HasKey(m => new { m.OrganisationId, m.MonthEnd }));
        Owned<JobRun>(builder, run => run.HasKey(r => new { r.OrganisationId, r.Job, r.Day }));
    }

    /// <summary>How people come in, and who did what to whom.</summary>
    private void MapSignIn(ModelBuilder builder)
    {
        builder.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.HasIndex(a => a.PersonId);
            account.HasMany<AccountSession>().WithOne().HasForeignKey(s => s.AccountId);
        });
        builder.Entity<AccountSession>(session =>
        {
            session.Property(s => s.Method).HasConversion<string>();
            session.HasIndex(s => new { s.Issuer, s.ProviderSession });
            session.HasIndex(s => s.SeenOn);
        });
        Owned<PendingSignIn>(builder, pending => pending.HasIndex(p => new { p.Issuer, p.Subject }).IsUnique());
        Owned<AuditEntry>(builder, entry =>
        {
            // That entries stay as they are is a trigger's business, in the migration that made the table.
            entry.Property(e => e.Action).HasConversion<string>();
            entry.HasIndex(e => new { e.OrganisationId, e.At });
        });
    }

    private static readonly ValueConverter<IReadOnlyList<int>, string> AsJson = new(
        numbers => JsonSerializer.Serialize(numbers, JsonSerializerOptions.Default),
        json => JsonSerializer.Deserialize<int[]>(json, JsonSerializerOptions.Default)!);

    private static readonly ValueComparer<IReadOnlyList<int>> SameNumbers = new((a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)), numbers => numbers.Count, numbers => numbers);

    private static PropertyBuilder<Dictionary<string, string>> WordsAsJson(PropertyBuilder<Dictionary<string, string>> property) => property.HasConversion(
        words => JsonSerializer.Serialize(words, JsonSerializerOptions.Default),
        json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, JsonSerializerOptions.Default)!,
        new ValueComparer<Dictionary<string, string>>(
            (a, b) => a == b || (a != null && b != null && a.Count == b.Count && !a.Except(b).Any()),
            words => words.Count,
            words => new Dictionary<string, string>(words)));
}
