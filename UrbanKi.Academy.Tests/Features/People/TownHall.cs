using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.People;

/// <summary>A town of its own for each test: units, somebody in HR, and whoever the test needs, so that lists and imports don't meet.</summary>
internal sealed class TownHall
{
    private readonly RunningAcademy academy;

    private TownHall(RunningAcademy academy, Employee hr, Visitor visitor) => (this.academy, Hr, Hanna) = (academy, hr, visitor);

    public Employee Hr { get; }
    /// <summary>HR of the whole town.</summary>
    public Visitor Hanna { get; }
    public Guid Id => Hr.OrganisationId;
    public DateOnly Today => academy.Clock.Today;

    /// <summary>"bauen" with "tiefbau" beneath, and "finanzen".</summary>
    public static async Task<TownHall> OpenAsync(RunningAcademy academy, params string[] roles)
    {
        var hanna = await academy.EmployAsync(Cast.Hanna with { Town = $"Stadt {Guid.NewGuid():N}", Roles = [Role.Hr, .. roles] });
        var town = new TownHall(academy, hanna, await academy.ClientOf(hanna));
        await town.WriteAsync(db =>
        {
            var day = academy.Clock.Today.AddYears(-2);
            var building = new Unit { OrganisationId = town.Id, Key = "bauen" };
            building.Change("Bauen", null, day);
            var roads = new Unit { OrganisationId = town.Id, Key = "tiefbau" };
            roads.Change("Tiefbau", building.Details[0], day);
            var finance = new Unit { OrganisationId = town.Id, Key = "finanzen" };
            finance.Change("Finanzen", null, day);
            db.Units.AddRange(building, roads, finance);
            return Task.CompletedTask;
        });
        return town;
    }

    /// <summary>Somebody who has been here for a year.</summary>
    public async Task<Guid> HireAsync(string givenName, string surname, string? unit = null, string? number = null, string? email = null)
    {
        var id = Guid.Empty;
        await WriteAsync(async db =>
        {
            var person = new Person { OrganisationId = Id, PersonnelNumber = number, Email = email };
            var unitId = unit is null ? (Guid?)null : (await db.Units.SingleAsync(known => known.Key == unit)).Id;
            person.Details.Add(new() { OrganisationId = Id, PersonId = person.Id, GivenName = givenName, Surname = surname, UnitId = unitId, ValidFrom = Today.AddYears(-1) });
            db.People.Add(person);
            id = person.Id;
        });
        return id;
    }

    /// <summary>HR of a part of the town.</summary>
    public async Task<Visitor> PartlyHrAsync(string unit)
    {
        var petra = await academy.EmployAsync(new("Petra", "Teil", await NameAsync(), Role.Hr));
        await WriteAsync(async db => (await db.RoleGrants.SingleAsync(grant => grant.PersonId == petra.Id)).UnitId = (await db.Units.SingleAsync(known => known.Key == unit)).Id);
        return await academy.ClientOf(petra);
    }

    public Task<string> NameAsync() => AskAsync(db => db.Organisations.Where(known => known.Id == Id).Select(known => known.Name).SingleAsync());

    /// <summary>Hands in a file and takes it over.</summary>
    public async Task ImportAsync(string csv)
    {
        var page = (await Hanna.GetAsync("/people/import")).IsOk();
        var preview = await SettledAsync((await Hanna.UploadAsync(page, "main form[enctype]", "liste.csv", Encoding.UTF8.GetBytes(csv))).Is(HttpStatusCode.Redirect).Location!);
        await SettledAsync((await Hanna.SubmitAsync(preview, "form[action$='handler=confirm']")).Is(HttpStatusCode.Redirect).Location!);
    }

    private async Task<Answer> SettledAsync(string address)
    {
        for (var i = 0; i < 200; i++)
        {
            var page = (await Hanna.GetAsync(address)).IsOk();
            if (!page.Has("[data-refresh]")) return page;
            await Task.Delay(50);
        }
        throw new TimeoutException($"{address} is still at work.");
    }

    public Task<T> AskAsync<T>(Func<AcademyDbContext, Task<T>> question) => academy.AskAsync(Id, question);

    public Task<PersonDetail> NowAsync(Guid person) => AskAsync(db => db.PersonDetails.AsNoTracking().SingleAsync(detail => detail.PersonId == person && detail.ValidTo == null));

    public Task<UnitDetail> UnitAsync(string key) => AskAsync(db => db.UnitDetails.AsNoTracking().SingleAsync(unit => unit.ValidTo == null && db.Units.Any(known => known.Id == unit.UnitId && known.Key == key)));

    public async Task WriteAsync(Func<AcademyDbContext, Task> work)
    {
        await using var db = await academy.Services.GetRequiredService<IDbContextFactory<AcademyDbContext>>().CreateDbContextAsync();
        db.OrganisationId = Id;
        await academy.Services.GetRequiredService<WriteGate>().WriteAsync(db, () => work(db));
    }
}
