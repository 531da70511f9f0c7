using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>A running site's database, opened beside it by the program's own means: to hire people and to look at what is kept.</summary>
internal sealed class SiteDatabase : IAsyncDisposable
{
    public const string Password = "Ein ruhiger Satz 2026";

    // Hashing is slow on purpose; the same password needs it once.
    private static readonly Lazy<string> Hash = new(() => new PasswordHasher<Account>().HashPassword(new() { PersonId = Guid.Empty }, Password));
    private readonly ServiceProvider services;

    public SiteDatabase(string dataPath)
    {
        var parts = new ServiceCollection();
        parts.AddLogging();
        parts.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        parts.AddAcademyDatabase($"Data Source={Path.Combine(dataPath, "academy.db")}");
        services = parts.BuildServiceProvider();
    }

    /// <summary>A context that sees the only organisation's rows.</summary>
    public async Task<AcademyDbContext> OpenAsync()
    {
        var db = await services.GetRequiredService<IDbContextFactory<AcademyDbContext>>().CreateDbContextAsync();
        db.OrganisationId = await db.Organisations.Select(organisation => organisation.Id).SingleAsync();
        return db;
    }

    /// <summary>Somebody new with an account; returns the e-mail address to sign in with.</summary>
    public async Task<string> HireAsync(string givenName, string language = "de", params string[] roles)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AcademyDbContext>();
        var organisation = await db.Organisations.Select(organisation => organisation.Id).SingleAsync();
        var email = $"{givenName.ToLowerInvariant()}-{Guid.NewGuid():N}@academy.example";
        var person = new Person { OrganisationId = organisation, Email = email, Language = language };
        person.Details.Add(new() { OrganisationId = organisation, PersonId = person.Id, GivenName = givenName, Surname = "Neuling", ValidFrom = new(2026, 1, 1) });
        person.Roles.AddRange(roles.Select(role => new RoleGrant { OrganisationId = organisation, PersonId = person.Id, Role = role }));
        db.People.Add(person);
        var created = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>()
            .CreateAsync(new() { PersonId = person.Id, UserName = email, Email = email, EmailConfirmed = true, PasswordHash = Hash.Value });
        return created.Succeeded ? email : throw new InvalidOperationException(string.Join(" ", created.Errors.Select(error => error.Description)));
    }

    /// <summary>Gives a person's open attempt these questions instead of the drawn ones.</summary>
    public async Task AskAsync(string email, string courseId, params IEnumerable<string> questionIds)
    {
        await using var db = await OpenAsync();
        var questions = string.Join(' ', questionIds);
        var changed = await db.QuizAttempts
            .Where(attempt => attempt.CourseId == courseId && attempt.SubmittedAt == null && db.People.Any(person => person.Id == attempt.PersonId && person.Email == email))
            .ExecuteUpdateAsync(attempt => attempt.SetProperty(a => a.Questions, questions));
        Assert.Equal(1, changed);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
