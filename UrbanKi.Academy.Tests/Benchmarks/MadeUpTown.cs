using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Commands;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting.Demo;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Tests.Benchmarks;

/// <summary>A folder with ten published courses and a database full of made-up employees: two shipped courses, seven copies of the first, and "kurz", which says next to nothing and asks ten questions.</summary>
internal sealed class MadeUpTown : IAsyncDisposable
{
    public const string Password = "Lernen-2026!";
    public const string Course = "ki-grundlagen";
    public const string CourseWithNotes = "wandel-verstehen";
    public const string ShortCourse = "kurz";
    public const string ShortLesson = "ein-satz";

    /// <summary>A folder in which the town for reports is left for the next run, since it takes minutes to make up.</summary>
    private const string KeptIn = "ACADEMY_BENCHMARK_TOWN";

    private readonly DirectoryInfo folder;
    private readonly bool isKept;
    private ServiceProvider services = null!;

    private MadeUpTown(string? kept = null) => (folder, isKept) = kept is null ? (Directory.CreateTempSubdirectory("academy-benchmark-"), false) : (Directory.CreateDirectory(kept), true);

    public string DataPath => Path.Combine(folder.FullName, "data");
    public string ContentPath => Path.Combine(folder.FullName, "content");
    public string RecordedPage => Path.Combine(folder.FullName, "recorded-page");
    public string File(string name) => Path.Combine(folder.FullName, name);
    public LibrarySnapshot Library => services.GetRequiredService<Library>().Current;
    public IServiceProvider Services => services;
    public Organisation Organisation { get; private set; } = null!;
    public DateOnly Today => Moment.Of(TimeProvider.System, TimeZone).Day;
    /// <summary>Have accounts; the first is HR.</summary>
    public IReadOnlyList<string> Emails { get; private set; } = [];

    private static TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static async Task<MadeUpTown> BuildAsync(int employees, int accounts)
    {
        var town = new MadeUpTown();
        town.WriteContent();
        await town.OpenAsync();
        Assert.Equal(10, town.Library.Courses.Count);
        town.Organisation = await DemoVolume.FillAsync(town.services.GetRequiredService<IDbContextFactory<AcademyDbContext>>(), town.Library, employees, town.Today);
        await town.OpenAccountsAsync(accounts);
        return town;
    }

    /// <summary>Every employee with three rounds in each of so many short courses, in a town of 210 units.</summary>
    public static async Task<MadeUpTown> BuildWithThreeRoundsAsync(int employees, int courses)
    {
        var town = new MadeUpTown(Environment.GetEnvironmentVariable(KeptIn));
        var isNew = !Directory.Exists(town.ContentPath);
        if (isNew) town.WriteShortCourses(courses);
        await town.OpenAsync();
        Assert.Equal(courses, town.Library.Courses.Count);
        await using (var db = town.services.GetRequiredService<DatabasePool>().CreateDbContext())
        {
            if (isNew)
            {
                db.Organisations.Add(new() { Name = "Stadt Beispielhausen" });
                await db.SaveChangesAsync();
            }
            town.Organisation = await db.Organisations.SingleAsync();
        }
        if (isNew)
        {
            await new ThreeRounds(town.OpenDatabase, town.Library, town.Today).FillAsync(town.Organisation, employees);
            await town.OpenAccountsAsync(1);
        }
        await using (var db = town.OpenDatabase()) town.Emails = [(await db.People.OrderBy(person => person.PersonnelNumber).FirstAsync()).Email!];
        return town;
    }

    private async Task OpenAsync()
    {
        services = await CommandServices.OpenAsync(new()
        {
            ContentPath = ContentPath, DataPath = DataPath, ConnectionString = $"Data Source={Path.Combine(DataPath, "academy.db")}", TimeZone = TimeZone,
            IsDemo = false, WatchesContent = false, IsOfficialWebsite = false, Help = new(null, null, null),
        });
        await services.GetRequiredService<Publisher>().PublishFolderAsync(ContentPath, TimeZone);
    }

    public AcademyDbContext OpenDatabase() => services.GetRequiredService<DatabasePool>().Lease(new() { Id = Organisation.Id });

    private async Task OpenAccountsAsync(int count)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AcademyDbContext>();
        db.OrganisationId = Organisation.Id;
        var people = await db.People.OrderBy(person => person.PersonnelNumber).Take(count).ToListAsync();
        db.RoleGrants.Add(new() { OrganisationId = Organisation.Id, PersonId = people[0].Id, Role = Role.Hr });
        await db.SaveChangesAsync();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var person in people)
        {
            // Kept as it is, however easily it is guessed.
            var account = new Account { PersonId = person.Id, UserName = person.Email, Email = person.Email, EmailConfirmed = true };
            account.PasswordHash = accounts.PasswordHasher.HashPassword(account, Password);
            Assert.True((await accounts.CreateAsync(account)).Succeeded);
        }
        Emails = [.. people.Select(person => person.Email!)];
    }

    private void WriteContent()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "content");
        Copy(shipped, ContentPath);
        foreach (var other in Directory.EnumerateDirectories(Path.Combine(ContentPath, "courses")).Where(course => Path.GetFileName(course) is not (Course or CourseWithNotes)))
            Directory.Delete(other, recursive: true);
        // They name courses that are not here.
        Directory.Delete(Path.Combine(ContentPath, "paths"), recursive: true);
        for (var copy = 1; copy <= 7; copy++) Copy(Path.Combine(shipped, "courses", Course), Path.Combine(ContentPath, "courses", $"{Course}-{copy}"));
        WriteShortCourse(ShortCourse, "Kurz", validMonths: 0);
    }

    private void WriteShortCourses(int count)
    {
        Copy(Path.Combine(AppContext.BaseDirectory, "content"), ContentPath);
        Directory.Delete(Path.Combine(ContentPath, "courses"), recursive: true);
        Directory.Delete(Path.Combine(ContentPath, "paths"), recursive: true);
        for (var course = 1; course <= count; course++) WriteShortCourse($"{ShortCourse}-{course:D2}", $"Kurs {course}: was alle wissen sollten", validMonths: 24);
    }

    private void WriteShortCourse(string id, string title, int validMonths)
    {
        foreach (var (name, text) in ShortTexts(title, validMonths))
        {
            var file = Path.Combine(ContentPath, "courses", id, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            System.IO.File.WriteAllText(file, text);
        }
    }

    private static IEnumerable<(string File, string Text)> ShortTexts(string title, int validMonths) =>
    [
        ("course.yml", $"level: basic\naudience: [all]\npass: 80\nattempts: 0\nvalid-months: {validMonths}\nlicence: CC-BY-4.0\ncompetences: [explain-ai]\n"),
        ("de/index.md", $"---\ntitle: \"{title}\"\nsummary: Kurz.\nobjectives:\n  - lesen\n---\n\nWillkommen.\n"),
        ("de/01-ein-satz.md", "---\ntitle: Ein Satz\nminutes: 1\nobjectives:\n  - lesen\n---\n\nEin Satz.\n"),
        ("de/90-abschluss.md", "---\ntitle: Abschluss\nquiz: final\ndraw: 10\n---\n\nZehn Fragen.\n\n" + string.Join('\n', Enumerable.Range(1, 10).Select(number =>
            $"::: question frage-{number}\nWas ist {number} mal {number}?\n\n- ( ) {number * number + 1}\n- (x) {number * number}\n- ( ) {number * number + 2}\n- ( ) {number * number + 3}\n:::\n"))),
    ];

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (!isKept) folder.Delete(recursive: true);
    }
}
