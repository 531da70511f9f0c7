using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Data.Retention;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Retention;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Data.Retention;

/// <summary>What goes by which clock, on a real database file; each test has its own, as the name must stand nowhere in it.</summary>
public sealed class RetentionRunTests : IAsyncLifetime
{
    private readonly TemporaryDatabase database = new();

    private const string Surname = "Zwirbelzausel", Email = "zoe.zwirbelzausel@rathaus.example", Number = "PNR-770077";

    private readonly Guid town = Guid.NewGuid();
    private readonly DateOnly left = Teaching.Monday;

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private RetentionRun Run => database.Services.GetRequiredService<RetentionRun>();

    /// <summary>Somebody who was called something else before, has one of everything, and leaves.</summary>
    private async Task<Person> EmployAsync()
    {
        var person = new Person { OrganisationId = town, PersonnelNumber = "1", Email = "alt@rathaus.example" };
        person.Change("Zoe", Surname, null, "1", "alt@rathaus.example", left.AddDays(-400));
        person.Change("Zoe", $"{Surname}-Neu", null, Number, Email, left.AddDays(-200));
        person.Roles.Add(new() { OrganisationId = town, PersonId = person.Id, Role = Role.Trainer });
        var account = new Account { PersonId = person.Id, UserName = Email, Email = Email, NormalizedEmail = Email.ToUpperInvariant(), NormalizedUserName = Email.ToUpperInvariant() };
        var course = Teaching.Version(1, "eins zwei", courseId: $"kurs-{town}");
        var record = new CourseRecord(town, person.Id, course.Course.Id, null, null, null);
        var now = new Moment(left.AddDays(-100).ToDateTime(new(9, 0), DateTimeKind.Utc), left.AddDays(-100));
        foreach (var lesson in course.Course.LessonIds) record.MarkDone(course, lesson, "de", now);
        record.PassQuiz(course, "de", now);
        await using var db = database.Open(town);
        db.Organisations.Add(new() { Id = town, Name = "Stadt" });
        db.People.Add(person);
        await db.SaveChangesAsync();
        db.Users.Add(account);
        await db.SaveChangesAsync();
        db.AddRange(
            new AccountSession { AccountId = account.Id, Method = SignInMethod.Password, Device = "Firefox", StartedAt = now.At, SeenOn = now.Day },
            new IdentityUserLogin<Guid> { UserId = account.Id, LoginProvider = "https://login.example", ProviderKey = $"{town}" },
            new CourseVersion { Id = course.VersionId, CourseId = course.Course.Id, Number = 1, Hash = "1", LessonHashes = [], Titles = [], IsMaterial = true, PublishedAt = now.At, StepCount = 3, Archive = [] },
            new PrivateNote { OrganisationId = town, PersonId = person.Id, CourseId = "kurs", ReflectionId = "notiz", Text = "Nur für mich", Version = 1, SavedAt = now.At },
            new QuizAttempt
            {
                OrganisationId = town, PersonId = person.Id, CourseId = course.Course.Id, RoundId = record.Round!.Id, VersionId = course.VersionId, Seed = 1, Questions = "eins", StartedAt = now.At, StartedOn = now.Day, SubmittedAt = now.At,
                Answers = { new() { AttemptId = default, QuestionId = "eins", Response = "[1]", Language = "de", Version = 1, SavedAt = now.At } },
            },
            new UrbanKi.Academy.Learning.Assignments.Exemption { OrganisationId = town, PersonId = person.Id, CourseId = "kurs", From = now.Day, Reason = $"Frau {Surname} ist in Elternzeit", GrantedAt = now.At },
            new KeptReport
            {
                OrganisationId = town, KeptAt = now.At, KeptBy = person.Id, KeptByName = $"Zoe {Surname}", Query = "", Filter = "", Day = now.Day, FileName = "Abschluesse.xlsx", Rows = 1, RowsHash = "0", FileHash = "0", Size = 1,
            });
        await db.SaveChangesAsync();
        await db.KeepAsync(record, course, "de", now);
        await db.SaveChangesAsync();
        person.Leave(left);
        await db.SaveChangesAsync();
        return person;
    }

    private async Task<IReadOnlyList<string>> RunAsync(int daysAfter)
    {
        var (day, schedule) = (left.AddDays(daysAfter), RetentionSchedule.Default);
        var preview = await Run.PreviewAsync(town, schedule, day);
        var done = await Run.RunAsync(town, schedule, day);
        // What the preview promised is what was done, to the last row.
        Assert.Equal(preview, done);
        return [.. done.Select(line => $"{line.Clock} {line.What} {line.Count}")];
    }

    [Fact]
    public async Task Each_purpose_has_a_clock_of_its_own()
    {
        var person = await EmployAsync();
        Assert.Empty(await RunAsync(29));
        Assert.Equal(["AccountDays Accounts 1", "AccountDays Roles 1", "AccountDays Notes 1"], await RunAsync(30));
        Assert.Empty(await RunAsync(31));
        // A hundred days before leaving, so a hundred days earlier than the rest.
        Assert.Equal(["DetailDays Attempts 1", "DetailDays Steps 3"], await RunAsync(265));
        Assert.Empty(await RunAsync(1094));
        Assert.Equal(0, await ErasedRowsAsync());
        Assert.Equal(["ProofDays Names 1"], await RunAsync(1095));
        Assert.Equal(["ReportDays Reports 1"], await RunAsync(9999));
        Assert.Equal(1, await ErasedRowsAsync());

        await using var db = database.Open(town);
        var erased = await db.People.Include(one => one.Details).SingleAsync(one => one.Id == person.Id);
        var name = Assert.Single(erased.Details.Select(detail => detail.FullName).Distinct());
        Assert.Matches("^Person [0-9A-Z]{4}-[0-9A-Z]{4}$", name);
        Assert.Equal((null, null, left.AddDays(1095)), (erased.PersonnelNumber, erased.Email, erased.ErasedOn));
        var certificate = await db.Certificates.SingleAsync();
        Assert.Equal((name, left.AddDays(1095)), (certificate.PersonName, certificate.NameDeletedOn));
        Assert.Equal($"Frau {name} ist in Elternzeit", (await db.Exemptions.SingleAsync()).Reason);
        // What was learned and proven stays.
        Assert.Equal([LearningEventKind.LessonDone, LearningEventKind.Completed, LearningEventKind.CertificateIssued], await db.LearningEvents.OrderBy(one => one.Id).Select(one => one.Kind).ToListAsync());
        var standing = await db.Standings.SingleAsync();
        Assert.Equal((100, Standing.SomeStep, left.AddDays(-100)), (standing.Progress.Percent, standing.DoneLessons, standing.CompletedOn));
        Assert.Equal(0, await db.UserLogins.CountAsync(login => login.ProviderKey == $"{town}"));
    }

    /// <summary>Of a report for a day on which the person was here and had completed the course.</summary>
    private async Task<int> ErasedRowsAsync()
    {
        await using var db = database.Open(town);
        Assert.Equal(1, await db.CountLinesAsync(new() { Day = left.AddDays(-50), IsPast = true, ShowsPersons = true }));
        return await db.CountErasedAsync(new() { Day = left.AddDays(-50), IsPast = true, ShowsPersons = true });
    }

    [Fact]
    public async Task Afterwards_the_name_stands_nowhere_in_the_files_of_the_database()
    {
        await EmployAsync();
        var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
        // So that the test would find what it looks for.
        Assert.Contains(Surname, await BytesAsync(file), StringComparison.OrdinalIgnoreCase);
        await RunAsync(2000);
        var bytes = await BytesAsync(file);
        foreach (var word in new[] { Surname, Email, Number }) Assert.DoesNotContain(word, bytes, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_report_counts_and_names_nobody()
    {
        await EmployAsync();
        var done = await Run.RunAsync(town, RetentionSchedule.Default, left.AddDays(2000));
        await using var db = database.Open(town);
        var kept = await db.DeletionCounts.AsNoTracking().OrderBy(line => line.Id).ToListAsync();
        Assert.Equal(done, kept.Select(line => new DeletionLine(line.Clock, line.What, line.Count)));
        Assert.All(kept, line => Assert.Equal(left.AddDays(2000), line.Day));
    }

    [Fact]
    public async Task Whoever_comes_back_in_time_is_the_same_and_begins_unfinished_lessons_anew()
    {
        var person = await EmployAsync();
        var course = Teaching.Version(1, "eins zwei", hasQuiz: false, courseId: $"offen-{town}");
        await using (var db = database.Open(town))
        {
            var record = new CourseRecord(town, person.Id, course.Course.Id, null, null, null);
            record.MarkDone(course, "eins", "de", new(left.AddDays(-1).ToDateTime(new(9, 0), DateTimeKind.Utc), left.AddDays(-1)));
            db.Keep(record);
            db.CourseVersions.Add(new() { Id = course.VersionId, CourseId = course.Course.Id, Number = 1, Hash = "1", LessonHashes = [], Titles = [], IsMaterial = true, PublishedAt = Teaching.Day().At, StepCount = 2, Archive = [] });
            await db.SaveChangesAsync();
        }
        Assert.Contains("DetailDays Steps 1", await RunAsync(365));
        await using (var db = database.Open(town))
        {
            var back = await db.People.Include(one => one.Details).SingleAsync(one => one.Id == person.Id);
            back.Return(null, left.AddDays(400));
            Assert.Equal($"Zoe {Surname}-Neu", back.Details.Single(detail => detail.ValidTo is null).FullName);
            var record = await db.OpenRecordAsync(person.Id, course.Course.Id);
            Assert.Equal((0, Status.InProgress), (record.Standing!.Progress.Percent, record.Standing.StatusOn(left.AddDays(400))));
            var now = Teaching.Day(400);
            record.MarkDone(course, "zwei", "de", now);
            Assert.Equal(50, record.Standing.Progress.Percent);
            record.MarkDone(course, "eins", "de", now);
            Assert.Equal(now.Day, record.Standing.CompletedOn);
        }
    }

    [Fact]
    public async Task Somebody_who_asked_for_it_loses_the_account_after_a_fortnight_and_nobody_locks_out_all_administrators()
    {
        var asked = Teaching.Monday;
        await using (var db = database.Open(town))
        {
            db.Organisations.Add(new() { Id = town, Name = "Stadt" });
            foreach (var (name, role) in new[] { ("erste", Role.Administrator), ("zweite", Role.Administrator), ("lena", "") })
            {
                var person = new Person { OrganisationId = town };
                person.Change(name, name, null, asked.AddDays(-9));
                if (role.Length > 0) person.Roles.Add(new() { OrganisationId = town, PersonId = person.Id, Role = role });
                db.People.Add(person);
                db.Users.Add(new() { PersonId = person.Id, UserName = $"{name}@{town}", NormalizedUserName = $"{name}@{town}", DeletionAskedOn = asked });
            }
            await db.SaveChangesAsync();
        }
        Assert.Empty(await Run.RunAsync(town, RetentionSchedule.Default, asked.AddDays(13)));
        Assert.Equal([new DeletionLine(DeletionLine.OwnWish, "Accounts", 1)], await Run.RunAsync(town, RetentionSchedule.Default, asked.AddDays(14)));
        await using var after = database.Open(town);
        Assert.Equal(2, await after.Users.CountAsync(account => after.People.Any(person => person.Id == account.PersonId)));
    }

    [Fact]
    public async Task What_one_town_deletes_touches_no_other()
    {
        var person = await EmployAsync();
        Assert.Empty(await Run.RunAsync(Guid.NewGuid(), RetentionSchedule.Default, left.AddDays(5000)));
        await using var db = database.Open(town);
        Assert.Null((await db.People.SingleAsync(one => one.Id == person.Id)).ErasedOn);
    }

    private static async Task<string> BytesAsync(string file)
    {
        var text = "";
        foreach (var path in new[] { file, file + "-wal" }.Where(File.Exists))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var memory = new MemoryStream();
            await stream.CopyToAsync(memory);
            text += System.Text.Encoding.Latin1.GetString(memory.ToArray());
        }
        return text;
    }
}
