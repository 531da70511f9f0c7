using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Groups;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Data.Groups;

/// <summary>A town without a site round it whose HR sees groups only: units, people who come, move and leave, and what they have completed.</summary>
internal sealed class TownOfGroups(TemporaryDatabase database, int smallest = 10)
{
    private static readonly DateOnly Founded = new(2026, 1, 1);

    private readonly Dictionary<string, Unit> units = [];

    public Guid Id { get; } = Guid.NewGuid();
    public IReadOnlyCollection<string> Paths => [.. units.Keys];
    public int Smallest { get; private set; } = smallest;

    public AcademyDbContext Open() => database.Open(Id);

    public async Task FoundAsync(params string[] paths)
    {
        await using var db = Open();
        foreach (var path in paths)
        {
            var keys = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
            var unit = new Unit { OrganisationId = Id, Key = keys[^1] };
            unit.Change(keys[^1], keys.Length > 1 ? units[string.Concat(keys[..^1].Select(key => key + "/"))].Details[0] : null, Founded);
            units[path] = unit;
        }
        db.Organisations.Add(new() { Id = Id, Name = $"Stadt {Id}" });
        db.Units.AddRange(units.Values);
        await db.SaveChangesAsync();
    }

    /// <summary>Takes somebody on who is asked for a course at once.</summary>
    /// <param name="path">Empty for no unit.</param>
    /// <param name="completedOn">Null for not yet.</param>
    public async Task<Guid> HireAsync(string path, DateOnly day, DateOnly? completedOn = null, string course = "kurs", DateOnly? validUntil = null)
    {
        await using var db = Open();
        var person = new Person { OrganisationId = Id };
        person.Details.Add(new() { OrganisationId = Id, PersonId = person.Id, GivenName = "Nora", Surname = "Namenlos", UnitId = path.Length == 0 ? null : units[path].Id, ValidFrom = day });
        db.People.Add(person);
        await db.SaveChangesAsync();
        await TellAsync(person.Id, course, day, period => (period.AssignedOn, period.CompletedOn, period.ValidUntil, period.IsOpen) = (day, completedOn, validUntil, completedOn is null));
        return person.Id;
    }

    public async Task<List<Guid>> HireAsync(int count, string path, DateOnly day, DateOnly? completedOn = null, string course = "kurs")
    {
        var people = new List<Guid>();
        for (var i = 0; i < count; i++) people.Add(await HireAsync(path, day, completedOn, course));
        return people;
    }

    /// <summary>What reports say of somebody from a day on.</summary>
    public async Task TellAsync(Guid person, string course, DateOnly day, Action<StandingPeriod> change)
    {
        await using var db = Open();
        var before = await db.StandingPeriods.SingleOrDefaultAsync(period => period.PersonId == person && period.CourseId == course && period.ValidTo == null);
        var next = before;
        if (before?.ValidFrom != day)
        {
            next = new()
            {
                OrganisationId = Id, PersonId = person, CourseId = course, ValidFrom = day, OpenedOn = before?.OpenedOn ?? day, IsOpen = before?.IsOpen ?? true, AssignedOn = before?.AssignedOn, CompletedOn = before?.CompletedOn,
                ValidUntil = before?.ValidUntil, ExemptFrom = before?.ExemptFrom, ExemptUntil = before?.ExemptUntil,
            };
            if (before is not null) before.ValidTo = day;
            db.StandingPeriods.Add(next);
        }
        change(next!);
        await db.SaveChangesAsync();
    }

    public Task CompleteAsync(Guid person, DateOnly day, string course = "kurs") => TellAsync(person, course, day, period => (period.CompletedOn, period.IsOpen) = (day, false));

    public async Task MoveAsync(Guid person, string path, DateOnly day)
    {
        await using var db = Open();
        var detail = await db.PersonDetails.SingleAsync(d => d.PersonId == person && d.ValidTo == null);
        detail.ValidTo = day;
        db.PersonDetails.Add(new() { OrganisationId = Id, PersonId = person, GivenName = "Nora", Surname = "Namenlos", UnitId = path.Length == 0 ? null : units[path].Id, ValidFrom = day });
        await db.SaveChangesAsync();
    }

    public async Task LeaveAsync(Guid person, DateOnly day)
    {
        await using var db = Open();
        (await db.PersonDetails.SingleAsync(d => d.PersonId == person && d.ValidTo == null)).ValidTo = day;
        await db.SaveChangesAsync();
    }

    /// <summary>Nothing of the person is left.</summary>
    public async Task DeleteAsync(Guid person)
    {
        await using var db = Open();
        await db.StandingPeriods.Where(p => p.PersonId == person).ExecuteDeleteAsync();
        await db.PersonDetails.Where(p => p.PersonId == person).ExecuteDeleteAsync();
        await db.People.Where(p => p.Id == person).ExecuteDeleteAsync();
    }

    public void Demand(int smallestGroup) => Smallest = smallestGroup;

    public Task TellGroupsAsync(DateOnly today) => database.Services.GetRequiredService<GroupKeeping>().KeepUpAsync(Id, PrivacyHistory.Of(
        [new() { Id = 1, OrganisationId = Id, Number = 1, Kind = PrivacyDecisionKind.Proposed, Level = ProfileLevel.Aggregates, MinimumGroupSize = Smallest, DecidedOn = Founded, InForceFrom = Founded }], 5), today);

    public async Task<IReadOnlyList<UnitDetail>> UnitsAsync()
    {
        await using var db = Open();
        return await db.UnitDetails.AsNoTracking().ToListAsync();
    }

    /// <summary>What HR is told of a day, as the page and the files have it.</summary>
    public async Task<ToldFigures> FiguresAsync(DateOnly day, string? scopePath = null)
    {
        await using var db = Open();
        var months = await db.ToldMonthsAsync();
        var month = months.Where(told => told <= day).Select(told => (DateOnly?)told).FirstOrDefault();
        return new(months, month, month is { } shown ? await db.ToldGroupsAsync(shown, day, await UnitsAsync(), scopePath, Smallest) : []);
    }

    /// <summary>Who is in which group: nobody sees that, but an attacker may know it.</summary>
    public async Task<ILookup<Guid, Guid>> MembersAsync()
    {
        await using var db = Open();
        return (await db.CohortMembers.AsNoTracking().ToListAsync()).ToLookup(member => member.CohortId, member => member.PersonId);
    }
}
