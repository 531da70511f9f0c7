using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Jobs;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Groups;
using UrbanKi.Academy.Learning.Reminders;
using UrbanKi.Academy.Learning.Systems;
using UrbanKi.Academy.Learning.Assignments;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Imports;
using UrbanKi.Academy.People.Mail;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.People.Retention;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Data;

/// <summary>One row of everything that belongs to an organisation.</summary>
internal static class OneOfEach
{
    public static void AddTo(AcademyDbContext db, Guid town)
    {
        var at = Teaching.Day().At;
        var day = Teaching.Monday;
        var unit = new Unit { OrganisationId = town, Key = "bauhof" };
        unit.Change("Bauhof", null, day);
        var person = new Person { OrganisationId = town, PersonnelNumber = "1" };
        person.Details.Add(new() { OrganisationId = town, PersonId = person.Id, GivenName = "Nora", Surname = "Namenlos", UnitId = unit.Id, ValidFrom = day });
        person.Roles.Add(new() { OrganisationId = town, PersonId = person.Id, Role = Role.Hr });
        var round = new Round { OrganisationId = town, PersonId = person.Id, CourseId = "kurs", Number = 1, VersionId = Guid.NewGuid(), OpenedOn = day };
        var assignment = new Assignment { OrganisationId = town, CourseId = "kurs", StartsOn = day, MadeAt = at };
        assignment.Targets.Add(new() { OrganisationId = town, Kind = TargetKind.Everyone });
        db.AddRange(unit, person, round,
            new LearningEvent { OrganisationId = town, PersonId = person.Id, Kind = LearningEventKind.Assigned, CourseId = "kurs", RoundId = round.Id, VersionId = round.VersionId, At = at, Day = day },
            new Standing { OrganisationId = town, PersonId = person.Id, CourseId = "kurs", RoundId = round.Id, RoundNumber = 1, VersionId = round.VersionId, VersionNumber = 1, OpenedOn = day },
            new StandingPeriod { OrganisationId = town, PersonId = person.Id, CourseId = "kurs", ValidFrom = day },
            assignment,
            new Assignee { OrganisationId = town, AssignmentId = assignment.Id, PersonId = person.Id, Since = day },
            new Exemption { OrganisationId = town, PersonId = person.Id, CourseId = "kurs", From = day, Reason = "Elternzeit", GrantedAt = at },
            new Allowance { OrganisationId = town, PersonId = person.Id, CourseId = "kurs", RoundId = round.Id, Reason = "Krankheit", GrantedAt = at },
            new QuizAttempt { OrganisationId = town, PersonId = person.Id, CourseId = "kurs", RoundId = round.Id, VersionId = round.VersionId, Seed = 1, Questions = "eins", StartedAt = at, StartedOn = day },
            new PendingSignIn { OrganisationId = town, Issuer = "https://login.example", Subject = $"{town}", FirstAt = at, LastAt = at },
            new AuditEntry { OrganisationId = town, At = at, Action = AuditAction.RoleGranted, SubjectId = person.Id, Detail = Role.Hr },
            new QuestionTally { OrganisationId = town, CourseId = "kurs", QuestionId = "eins", Wording = "0" },
            new Annulment { OrganisationId = town, CourseId = "kurs", QuestionId = "eins", VersionId = round.VersionId, Reason = "Zwei Antworten waren richtig.", AnnulledBy = person.Id, AnnulledAt = at },
            new MistakeReport { OrganisationId = town, CourseId = "kurs", LessonId = "eins", VersionNumber = 1, Language = "de", Text = "Ein Wort fehlt.", Month = MistakeReport.MonthOf(day) },
            new PeopleImport { OrganisationId = town, FileName = "liste.xlsx", StartedAt = at },
            new PrivateNote { OrganisationId = town, PersonId = person.Id, CourseId = "kurs", ReflectionId = "notiz", Text = "Mein", Version = 1, SavedAt = at },
            new Cohort { OrganisationId = town, CourseId = "kurs", UnitPath = "", FormedOn = day, Size = 10 },
            new CohortMember { OrganisationId = town, CourseId = "kurs", PersonId = person.Id, CohortId = Guid.NewGuid() },
            new CohortShare { OrganisationId = town, CohortId = Guid.NewGuid(), MonthEnd = day, Step = 0, Steps = 3 },
            new ToldMonth { OrganisationId = town, MonthEnd = day },
            new KeptReport
            {
                OrganisationId = town, KeptAt = at, KeptBy = person.Id, KeptByName = "Nora Namenlos", Query = "", Filter = "", Day = day, FileName = "Abschluesse.xlsx", Rows = 1, RowsHash = "0", FileHash = "0", Size = 1,
            },
            new Certificate
            {
                Number = Certificate.NewNumber(), OrganisationId = town, PersonId = person.Id, RoundId = round.Id, OrganisationName = "Stadt", PersonName = "Nora Namenlos", CourseId = "kurs", CourseTitle = "Kurs",
                VersionNumber = 1, VersionId = round.VersionId, ContentHash = "0", Language = "de", Minutes = 5, LessonTitles = "Eins", CompletedOn = day, IssuedAt = at,
            });
        db.AddRange(
            new PrivacyDecision { OrganisationId = town, Number = 1, Kind = PrivacyDecisionKind.Proposed, Level = ProfileLevel.Completions, MinimumGroupSize = 10, DecidedBy = person.Id, DecidedOn = day, InForceFrom = day },
            new DataAccess { OrganisationId = town, Day = day, Kind = AccessKind.Person, ReaderId = person.Id, Role = Role.Hr, PersonId = person.Id, ShownDay = day, Rows = 1 },
            new DeletionCount { OrganisationId = town, Day = day, Clock = "AccountDays", What = "Accounts", Count = 1 },
            new RetentionSetting { OrganisationId = town, Clock = RetentionClock.Account.Name, Days = 60 },
            new BarrierReport { OrganisationId = town, Text = "Der Knopf hat keinen Namen.", ReceivedOn = day },
            new OutgoingMail { OrganisationId = town, PersonId = person.Id, Kind = MailKind.Trial, MadeAt = at, NextTryAt = at },
            new Invitation { OrganisationId = town, PersonId = person.Id, Way = InvitationWay.Letter, MadeAt = at, ExpiresAt = at },
            new EmailChange { OrganisationId = town, PersonId = person.Id, Email = "nora@stadt.example", AskedAt = at, ExpiresAt = at, SecurityStamp = "0" },
            new ReminderPlan { OrganisationId = town },
            new Reminder { OrganisationId = town, PersonId = person.Id, AssignmentId = assignment.Id, RoundId = round.Id, CourseId = "kurs", Step = ReminderStep.Assigned, DueOn = null, IsMandatory = true, MailId = Guid.NewGuid(), Day = day },
            new TownLook { OrganisationId = town, Colour = "#1a3da5" },
            new JobRun { OrganisationId = town, Job = "retention", Day = day, EndedAt = at });
        var system = new AiSystem { OrganisationId = town, Key = "assistent" };
        system.Describe(new("Assistent", "Entwürfe", unit.Id, person.Id, null, null, null, day, null), day);
        var measure = new Measure { OrganisationId = town, Kind = MeasureKind.Briefing, Title = "Einweisung", HeldOn = day, RecordedOn = day, RecordedBy = person.Id };
        measure.Systems.Add(new() { OrganisationId = town, MeasureId = measure.Id, SystemId = system.Id });
        measure.Attendances.Add(new() { OrganisationId = town, MeasureId = measure.Id, PersonId = person.Id, RecordedOn = day });
        db.AddRange(system, measure,
            new SystemUse { OrganisationId = town, SystemId = system.Id, UnitId = unit.Id, ValidFrom = day },
            new SystemCourse { OrganisationId = town, SystemId = system.Id, CourseId = "kurs", ValidFrom = day });
    }
}
