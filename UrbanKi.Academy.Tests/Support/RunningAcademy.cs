using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Jobs;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>
/// The whole site as Program makes it, on a SQLite file and a content folder of its own, which are gone afterwards. Starts when it is first asked;
/// a browser reaches it after <see cref="OpenToBrowsers"/>.
/// </summary>
public sealed class RunningAcademy : WebApplicationFactory<Program>
{
    public const string Password = "Lernen-2026!";

    private readonly string folder = Directory.CreateTempSubdirectory("academy-").FullName;
    private int employed;
    private bool isOpenToBrowsers;

    public RunningAcademy() => Content = new(Path.Combine(folder, "content"));

    /// <summary>What is taught, unless <see cref="HasShippedContent"/>.</summary>
    public ProbeContent Content { get; }
    public MovableClock Clock { get; } = new();
    public string DataPath => Path.Combine(folder, "data");
    /// <summary>Teaches the courses that come with the program.</summary>
    public bool HasShippedContent { get; init; }
    public bool IsDevelopment { get; init; }
    /// <summary>With the demo town and its accounts; in Development only.</summary>
    public bool HasDemo { get; init; }

    /// <summary>Of fewer people nothing is shown in figures.</summary>
    public int MinimumGroupSize { get; init; } = 10;

    /// <summary>Whether pages wait until the figures of groups are told, or say that they are being told.</summary>
    public bool WaitsForGroups { get; init; } = true;

    /// <summary>The port for browsers; 0 takes a free one.</summary>
    public int Port { get; init; }
    /// <summary>More settings, by key.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Where a browser finds the site, without a slash at the end.</summary>
    public string Address => ClientOptions.BaseAddress.ToString().TrimEnd('/');

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(IsDevelopment || HasDemo ? "Development" : "Testing");
        builder.UseSetting("Academy:DataPath", DataPath);
        builder.UseSetting("Academy:Demo:Enabled", HasDemo ? "true" : "false");
        builder.UseSetting("Academy:Privacy:MinimumGroupSize", $"{MinimumGroupSize}");
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        if (!HasShippedContent) builder.UseSetting("Academy:ContentPath", Content.Folder);
        builder.ConfigureLogging(log => log.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            // A machine that does much else must not decide what a page says.
            services.AddSingleton(new GroupPatience(WaitsForGroups ? TimeSpan.FromMinutes(2) : TimeSpan.Zero));
            // Passwords are hashed as ever, only not as slowly.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
        });
    }

    // What the daily jobs do at the start is done before the first test asks; else they would meet whom it takes on.
    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        host.Services.GetRequiredService<DailyJobs>().FirstRound.GetAwaiter().GetResult();
        return host;
    }

    /// <summary>Starts the site on a free port, with the real web server; call it before anything else.</summary>
    /// <returns>The <see cref="Address"/>.</returns>
    public string OpenToBrowsers()
    {
        isOpenToBrowsers = true;
        UseKestrel(Port);
        StartServer();
        return Address;
    }

    /// <summary>Somebody who is not signed in.</summary>
    public Visitor Stranger() => new(isOpenToBrowsers
        ? new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = ClientOptions.BaseAddress }
        : CreateClient(new() { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress }));

    /// <summary>Takes somebody on in their town, with an account where they have one. Each call is a new person, so that tests don't meet.</summary>
    public async Task<Employee> EmployAsync(Character who)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AcademyDbContext>();
        var number = Interlocked.Increment(ref employed);
        var email = who.HasAccount ? $"{who.GivenName.ToLowerInvariant()}{number}@academy.example" : "";
        var person = await scope.ServiceProvider.GetRequiredService<WriteGate>().WriteAsync(db, async () =>
        {
            var town = await db.Organisations.FirstOrDefaultAsync(o => o.Name == who.Town) ?? db.Organisations.Add(new() { Name = who.Town }).Entity;
            var hired = new Person { OrganisationId = town.Id, PersonnelNumber = $"{number}", Email = who.HasAccount ? email : null };
            hired.Details.Add(new() { OrganisationId = town.Id, PersonId = hired.Id, GivenName = who.GivenName, Surname = who.Surname, ValidFrom = Clock.Today.AddYears(-1) });
            hired.Roles.AddRange(who.Roles.Select(role => new RoleGrant { OrganisationId = town.Id, PersonId = hired.Id, Role = role }));
            return db.People.Add(hired).Entity;
        });
        if (who.HasAccount)
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            // Kept as it is, however easily it is guessed.
            var account = new Account { PersonId = person.Id, UserName = email, Email = email, EmailConfirmed = true };
            account.PasswordHash = accounts.PasswordHasher.HashPassword(account, Password);
            Assert.True((await accounts.CreateAsync(account)).Succeeded);
        }
        return new(person.Id, person.OrganisationId, $"{who.GivenName} {who.Surname}", email);
    }

    /// <summary>A browser in which that person has signed in through the form.</summary>
    public async Task<Visitor> ClientOf(Employee person)
    {
        var visitor = Stranger();
        (await visitor.SignInAsync(person.Email, Password)).Is(HttpStatusCode.Redirect);
        return visitor;
    }

    public async Task<Visitor> ClientOf(Character who) => await ClientOf(await EmployAsync(who));

    /// <summary>Reads the content folder again, as a start or a command does.</summary>
    public async Task PublishAsync()
    {
        var folder = Services.GetRequiredService<ContentFolder>();
        await Services.GetRequiredService<Publisher>().PublishFolderAsync(folder.Path, folder.Zone);
    }

    /// <summary>Asks the database directly, as far as one organisation sees it.</summary>
    public async Task<T> AskAsync<T>(Guid organisationId, Func<AcademyDbContext, Task<T>> question)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<AcademyDbContext>>().CreateDbContextAsync();
        db.OrganisationId = organisationId;
        return await question(db);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) RemoveFolder();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        RemoveFolder();
    }

    private void RemoveFolder()
    {
        if (!Directory.Exists(folder)) return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
