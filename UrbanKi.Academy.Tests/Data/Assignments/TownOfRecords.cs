using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Assignments;
using UrbanKi.Academy.Data.Retention;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Assignments;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Retention;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Data.Assignments;

/// <summary>A town without a site round it: two units one below the other and one beside them, three people, one course, and days that pass.</summary>
internal sealed class TownOfRecords(TemporaryDatabase database)
{
    private readonly Library library = new();
    private readonly List<PublishedCourse> versions = [];

    public Guid Id { get; } = Guid.NewGuid();
    /// <summary>A course of its own for each town: versions are numbered by course.</summary>
    public string CourseId => $"{Teaching.CourseId}-{Id}";
    public int Today { get; private set; }
    public Moment Now => Teaching.Day(Today);
    public IReadOnlyList<Unit> Units { get; private set; } = [];
    public IReadOnlyList<Person> People { get; private set; } = [];
    public PublishedCourse Course => versions[^1];

    public AcademyDbContext Open() => database.Open(Id);

    public async Task FoundAsync()
    {
        await using var db = Open();
        await db.Database.MigrateAsync();
        var (top, below, beside) = (Unit("bauen"), Unit("tiefbau"), Unit("soziales"));
        var day = Teaching.Monday.AddDays(-100);
        top.Change("Bauen", null, day);
        below.Change("Tiefbau", top.Details[0], day);
        beside.Change("Soziales", null, day);
        Units = [top, below, beside];
        People = [.. new[] { ("Lena", "Lernt"), ("Karl", "Kollege"), ("Nora", "Namenlos") }.Select((name, index) =>
        {
            var person = new Person { OrganisationId = Id, PersonnelNumber = $"{index}" };
            person.Change(name.Item1, name.Item2, Units[index].Id, day);
            return person;
        })];
        db.Organisations.Add(new() { Id = Id, Name = $"Stadt {Id}" });
        db.Units.AddRange(Units);
        db.People.AddRange(People);
        await db.SaveChangesAsync();
        await PublishAsync("eins zwei");
    }

    private Unit Unit(string key) => new() { OrganisationId = Id, Key = key };

    public async Task PassAsync(int days)
    {
        Today += days;
        await KeepAsync();
    }

    public AssignmentKeeping Keeping => new(database.Services.GetRequiredService<IDbContextFactory<AcademyDbContext>>(), database.Gate, library);

    public Task<int> KeepAsync() => Keeping.KeepInStepAsync(Id, null, () => Now);

    /// <summary>A walk that has looked and waits to write, while somebody else writes something and perhaps a day ends.</summary>
    public async Task KeepMeanwhileAsync(Func<AcademyDbContext, Task> change, int days = 0)
    {
        Task<int>? walk = null;
        await using (var db = Open())
            await database.Gate.WriteAsync(db, async () =>
            {
                walk = Task.Run(KeepAsync);
                while (database.Gate.Waiting < 2) await Task.Delay(5);
                Today += days;
                await change(db);
            });
        await walk!;
    }

    /// <summary>Changes people, units or assignments as a page does, and lets the records follow.</summary>
    public async Task ChangeAsync(Func<AcademyDbContext, Task> change)
    {
        await using (var db = Open()) await database.Gate.WriteAsync(db, () => change(db));
        await KeepAsync();
    }

    public async Task<Assignment> AssignAsync(Action<Assignment>? more = null, params AssignmentTarget[] targets)
    {
        var assignment = new Assignment { OrganisationId = Id, CourseId = CourseId, StartsOn = Now.Day, DueOn = Now.Day.AddDays(30), MadeAt = Now.At };
        more?.Invoke(assignment);
        assignment.Targets.AddRange(targets.Length == 0 ? [Target(TargetKind.Everyone)] : targets);
        await ChangeAsync(db => { db.Assignments.Add(assignment); return Task.CompletedTask; });
        return assignment;
    }

    public AssignmentTarget Target(TargetKind kind, Guid? subject = null, string? role = null) => new() { OrganisationId = Id, Kind = kind, SubjectId = subject, Role = role };

    public Task<Person> LoadAsync(AcademyDbContext db, int index) => db.People.Include(person => person.Details).SingleAsync(person => person.Id == People[index].Id);

    /// <summary>What somebody does with their record, as a page does it.</summary>
    public Task LearnAsync(int index, Action<CourseRecord, PublishedCourse> learn) => LearnAsync(People[index].Id, learn);

    private async Task LearnAsync(Guid personId, Action<CourseRecord, PublishedCourse> learn)
    {
        await using var db = Open();
        await database.Gate.WriteAsync(db, async () =>
        {
            var record = await db.OpenRecordAsync(personId, CourseId);
            var pinned = record.NeedsNewRound(Now.Day) ? Course : versions.Single(version => version.VersionId == record.Round!.VersionId);
            learn(record, pinned);
            await db.KeepAsync(record, pinned, "de", Now);
        });
    }

    public Task FinishAsync(int index) => LearnAsync(index, (record, course) =>
    {
        foreach (var lesson in course.Course.LessonIds) record.MarkDone(course, lesson, "de", Now);
    });

    /// <summary>Another text of the course; unfinished rounds go on in it, and the lesson named is asked for again.</summary>
    /// <param name="countUntil">Earlier completions count so many days more; null: for ever.</param>
    public async Task PublishAsync(string lessons, string? again = null, int validMonths = 0, int? countUntil = null)
    {
        var version = Teaching.Version(versions.Count + 1, lessons, hasQuiz: false, validMonths, CourseId);
        await using (var db = Open())
        {
            db.CourseVersions.Add(new()
            {
                Id = version.VersionId, CourseId = CourseId, Number = version.Number, Hash = version.Course.Hash, LessonHashes = [], Titles = [], IsMaterial = true, PublishedAt = Now.At, StepCount = version.Course.StepCount, Archive = [],
                EarlierCountUntil = countUntil is { } days ? Now.Day.AddDays(days) : null,
            });
            await db.SaveChangesAsync();
        }
        versions.Add(version);
        library.Swap(new([version], ReferenceShelf.Empty));
        foreach (var person in People)
        {
            await using var db = Open();
            if (await db.Rounds.AnyAsync(round => round.PersonId == person.Id && round.CompletedOn == null))
                await LearnAsync(person.Id, (record, _) => record.MoveTo(version, again is null ? [] : [again], false, "de", Now));
        }
        await KeepAsync();
    }

    /// <summary>Lets the clocks of deletion strike.</summary>
    public Task DeleteAsync(Dictionary<RetentionClock, int> days) => database.Services.GetRequiredService<RetentionRun>().RunAsync(Id, new(days), Now.Day);

    public async Task<IReadOnlyList<Standing>> StandingsAsync()
    {
        await using var db = Open();
        return await db.Standings.AsNoTracking().ToListAsync();
    }

    public async Task<string> StatusAsync(int index) => (await StandingsAsync()).Single(standing => standing.PersonId == People[index].Id).StatusOn(Now.Day);
}
