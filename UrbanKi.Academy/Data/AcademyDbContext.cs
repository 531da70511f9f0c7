using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UrbanKi.Academy.Data.Jobs;
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

/// <summary>Everything that is kept. Rows of an organisation are seen only by a context that was leased for it.</summary>
public sealed partial class AcademyDbContext(DbContextOptions<AcademyDbContext> options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>The name of the filter that keeps organisations apart.</summary>
    public const string OrganisationFilter = "organisation";

    private CurrentOrganisation current = new();

    /// <summary>Whose rows this context sees. Empty: nobody's.</summary>
    public Guid OrganisationId { get => current.Id; set => current.Id = value; }

    /// <summary>Called on every lease: contexts are pooled, and one that isn't told would keep the last request's organisation.</summary>
    internal AcademyDbContext WorkingFor(CurrentOrganisation organisation)
    {
        current = organisation;
        return this;
    }

    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<UnitDetail> UnitDetails => Set<UnitDetail>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<PersonDetail> PersonDetails => Set<PersonDetail>();
    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();
    public DbSet<PeopleImport> PeopleImports => Set<PeopleImport>();
    public DbSet<CourseVersion> CourseVersions => Set<CourseVersion>();
    public DbSet<CourseDraft> CourseDrafts => Set<CourseDraft>();
    public DbSet<DraftFile> DraftFiles => Set<DraftFile>();
    public DbSet<FolderProposal> FolderProposals => Set<FolderProposal>();
    public DbSet<FactVersion> FactVersions => Set<FactVersion>();
    public DbSet<PathVersion> PathVersions => Set<PathVersion>();
    public DbSet<LearningEvent> LearningEvents => Set<LearningEvent>();
    public DbSet<Round> Rounds => Set<Round>();
    public DbSet<Standing> Standings => Set<Standing>();
    public DbSet<StandingPeriod> StandingPeriods => Set<StandingPeriod>();
    public DbSet<Cohort> Cohorts => Set<Cohort>();
    public DbSet<CohortMember> CohortMembers => Set<CohortMember>();
    public DbSet<CohortShare> CohortShares => Set<CohortShare>();
    public DbSet<ToldMonth> ToldMonths => Set<ToldMonth>();
    public DbSet<KeptReport> KeptReports => Set<KeptReport>();
    public DbSet<Assignment> Assignments => Set<Assignment>();
    public DbSet<Assignee> Assignees => Set<Assignee>();
    public DbSet<Exemption> Exemptions => Set<Exemption>();
    public DbSet<Allowance> Allowances => Set<Allowance>();
    public DbSet<QuizAttempt> QuizAttempts => Set<QuizAttempt>();
    public DbSet<QuestionTally> QuestionTallies => Set<QuestionTally>();
    public DbSet<Annulment> Annulments => Set<Annulment>();
    public DbSet<MistakeReport> MistakeReports => Set<MistakeReport>();
    public DbSet<PrivateNote> PrivateNotes => Set<PrivateNote>();
    public DbSet<Certificate> Certificates => Set<Certificate>();
    public DbSet<AiSystem> AiSystems => Set<AiSystem>();
    public DbSet<SystemDetail> SystemDetails => Set<SystemDetail>();
    public DbSet<SystemUse> SystemUses => Set<SystemUse>();
    public DbSet<SystemCourse> SystemCourses => Set<SystemCourse>();
    public DbSet<Measure> Measures => Set<Measure>();
    public DbSet<MeasureSystem> MeasureSystems => Set<MeasureSystem>();
    public DbSet<Attendance> Attendances => Set<Attendance>();
    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();
    public DbSet<PendingSignIn> PendingSignIns => Set<PendingSignIn>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<PrivacyDecision> PrivacyDecisions => Set<PrivacyDecision>();
    public DbSet<DataAccess> DataAccesses => Set<DataAccess>();
    public DbSet<DeletionCount> DeletionCounts => Set<DeletionCount>();
    public DbSet<TownLook> TownLooks => Set<TownLook>();
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
    public DbSet<ReminderPlan> ReminderPlans => Set<ReminderPlan>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<EmailChange> EmailChanges => Set<EmailChange>();
    public DbSet<RetentionSetting> RetentionSettings => Set<RetentionSetting>();
    public DbSet<BarrierReport> BarrierReports => Set<BarrierReport>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();

    private void Owned<T>(ModelBuilder builder, Action<EntityTypeBuilder<T>> map) where T : class, IBelongsToOrganisation
    {
        var entity = builder.Entity<T>();
        entity.HasQueryFilter(OrganisationFilter, row => row.OrganisationId == OrganisationId);
        // Ids are made where the row is made. Told so, the database takes a row that joins a loaded parent for new, not for changed.
        if (entity.Metadata.FindProperty("Id") is { ClrType: var type } id && type == typeof(Guid)) id.ValueGenerated = ValueGenerated.Never;
        map(entity);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();
    }
}
