using Microsoft.AspNetCore.Identity;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting.Demo;

/// <summary>A town of about 40 people and two years of learning, so that every page looks like a real Monday. In Development only, once.</summary>
public sealed class DemoTown(IServiceScopeFactory scopes, AcademySettings settings, Library library, TimeProvider clock) : IStartTask
{
    public const string Password = "Lernen-2026!";

    /// <summary>The accounts that the sign-in page offers: address and role.</summary>
    public static readonly IReadOnlyList<(string Email, string Role)> Accounts =
    [
        ("learner@academy.example", Role.Learner),
        ("trainer@academy.example", Role.Trainer),
        ("hr@academy.example", Role.Hr),
        ("admin@academy.example", Role.Administrator),
    ];

    private const int Employees = 36;

    public async Task RunAsync()
    {
        if (!settings.IsDemo) return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AcademyDbContext>();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await accounts.FindByEmailAsync(Accounts[0].Email) is not null) return;
        // All of it or nothing: a town without its accounts would be no use and never be completed.
        await using var transaction = await db.Database.BeginTransactionAsync();

        var today = Moment.Of(clock, settings.TimeZone).Day;
        var town = new Organisation { Name = "Stadt Beispielhausen" };
        var units = DemoUnits.Of(town.Id, today.AddYears(-3));
        db.Organisations.Add(town);
        db.Units.AddRange(units);

        var learner = Hire(town, "100001", "Lena", "Lernfroh", units[2], today, Accounts[0].Email);
        Person[] staff =
        [
            learner,
            Hire(town, "100002", "Tarik", "Trainer", units[0], today, Accounts[1].Email, Role.Trainer),
            Hire(town, "100003", "Hanna", "Harms", units[0], today, Accounts[2].Email, Role.Hr),
            Hire(town, "100004", "Andrea", "Adler", units[0], today, Accounts[3].Email, Role.Administrator),
        ];
        var people = Enumerable.Range(0, Employees).Select(i =>
        {
            var (given, surname) = DemoNames.Of(i);
            // Some work outside and have no e-mail; a few have not got their number yet.
            return Hire(town, i % 13 == 12 ? null : $"{100_100 + i * 7}", given, surname, units[i % units.Count], today, i % 6 == 5 ? null : $"person{i + 1}@academy.example");
        }).ToList();
        db.People.AddRange([.. staff, .. people]);

        var waves = new DemoWaves(db, town, units, [.. staff, .. people], today);
        // The first courses are for everybody; the others wait in the catalogue.
        foreach (var (place, course) in library.Current.Courses.Take(4).Index()) waves.Assign(course, place, learner);
        DemoSystems.Add(db, town, units, [.. staff, .. people], library.Current, staff[2], today);
        await db.SaveChangesAsync();

        foreach (var (person, (email, _)) in staff.Zip(Accounts))
        {
            // The demo's password would be refused to anybody else: everybody knows it.
            var account = new Account { PersonId = person.Id, UserName = email, Email = email, EmailConfirmed = true };
            account.PasswordHash = accounts.PasswordHasher.HashPassword(account, Password);
            var created = await accounts.CreateAsync(account);
            if (!created.Succeeded) throw new InvalidOperationException(string.Join(" ", created.Errors.Select(error => error.Description)));
        }
        await transaction.CommitAsync();
    }

    private static Person Hire(Organisation town, string? number, string given, string surname, Unit unit, DateOnly today, string? email, params string[] roles)
    {
        var person = new Person { OrganisationId = town.Id, PersonnelNumber = number, Email = email };
        person.Details.Add(new() { OrganisationId = town.Id, PersonId = person.Id, GivenName = given, Surname = surname, UnitId = unit.Id, ValidFrom = today.AddYears(-3) });
        person.Roles.AddRange(roles.Select(role => new RoleGrant { OrganisationId = town.Id, PersonId = person.Id, Role = role }));
        return person;
    }
}
