using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Systems;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Tests.Data.Systems;

/// <summary>A town with units, people and AI systems, told day by day.</summary>
internal sealed class RegisterTown(AcademyDbContext db)
{
    public const string Course = "ki-assistenten";
    public static readonly DateOnly Begin = new(2026, 11, 2);

    private int hired;

    public Guid Id => db.OrganisationId;

    public Guid Recorder { get; } = Guid.NewGuid();

    public Unit AddUnit(string key, Unit? parent = null)
    {
        var unit = new Unit { OrganisationId = Id, Key = key };
        unit.Change(key, parent?.Details.Single(d => d.ValidTo is null), Begin.AddYears(-1));
        return db.Units.Add(unit).Entity;
    }

    public Person Hire(Unit? unit, string surname = "Namenlos", string givenName = "Nora")
    {
        var person = new Person { OrganisationId = Id, PersonnelNumber = $"{++hired}" };
        person.Details.Add(new() { OrganisationId = Id, PersonId = person.Id, GivenName = givenName, Surname = surname, UnitId = unit?.Id, ValidFrom = Begin.AddYears(-1) });
        return db.People.Add(person).Entity;
    }

    public AiSystem AddSystem(string key, string name = "Assistent", string? course = Course)
    {
        var system = new AiSystem { OrganisationId = Id, Key = key };
        system.Describe(new(name, "Entwürfe schreiben", null, null, "Leitung IT", "Einwohnerinnen und Einwohner", "Ergebnisse werden geprüft", Begin, null), Begin);
        if (course is not null) db.SystemCourses.Add(new() { OrganisationId = Id, SystemId = system.Id, CourseId = course, ValidFrom = Begin });
        return db.AiSystems.Add(system).Entity;
    }

    public SystemUse Use(AiSystem system, Unit unit, DateOnly? from = null, string? work = null) =>
        db.SystemUses.Add(new() { OrganisationId = Id, SystemId = system.Id, UnitId = unit.Id, Work = work, ValidFrom = from ?? Begin }).Entity;

    public SystemUse Use(AiSystem system, Person person, DateOnly? from = null, string? work = null) =>
        db.SystemUses.Add(new() { OrganisationId = Id, SystemId = system.Id, PersonId = person.Id, Work = work, ValidFrom = from ?? Begin }).Entity;

    public Measure Brief(AiSystem system, DateOnly on, DateOnly recordedOn, params Person[] people)
    {
        var measure = new Measure { OrganisationId = Id, Kind = MeasureKind.Briefing, Title = "Einweisung", HeldOn = on, Minutes = 20, Text = "Was hineindarf", RecordedOn = recordedOn, RecordedBy = Recorder };
        measure.Systems.Add(new() { OrganisationId = Id, MeasureId = measure.Id, SystemId = system.Id });
        measure.Attendances.AddRange(people.Select(person => new Attendance { OrganisationId = Id, MeasureId = measure.Id, PersonId = person.Id, RecordedOn = recordedOn }));
        return db.Measures.Add(measure).Entity;
    }

    /// <returns>The round.</returns>
    public Guid Complete(Person person, DateOnly day, Guid version, DateOnly? validUntil = null, string course = Course)
    {
        var round = Guid.NewGuid();
        Tell(person, LearningEventKind.Completed, round, day, version, validUntil, course);
        return round;
    }

    public void Tell(Person person, LearningEventKind kind, Guid round, DateOnly day, Guid version, DateOnly? validUntil = null, string course = Course) => db.LearningEvents.Add(new()
    {
        OrganisationId = Id, PersonId = person.Id, Kind = kind, CourseId = course, RoundId = round, VersionId = version, Language = "de",
        At = day.ToDateTime(new(14, 37), DateTimeKind.Utc), Day = day, ValidUntil = validUntil,
    });
}
