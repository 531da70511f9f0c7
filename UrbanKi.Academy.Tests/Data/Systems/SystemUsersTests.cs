using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.Learning.Systems;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Data.Systems;

/// <summary>Who uses an AI system on which day.</summary>
public sealed class SystemUsersTests(TemporaryDatabase database) : IClassFixture<TemporaryDatabase>
{
    private static readonly DateOnly Begin = new(2026, 11, 2);

    private readonly Guid town = Guid.NewGuid();

    [Fact]
    public async Task A_unit_brings_the_people_of_its_sub_units_and_nobody_beside_it()
    {
        await using var db = database.Open(town);
        var (building, civil, green) = (AddUnit(db, "bauen"), AddUnit(db, "bauen/tiefbau"), AddUnit(db, "bauen-und-wohnen"));
        var (head, digger, gardener) = (Hire(db, building), Hire(db, civil), Hire(db, green));
        var system = AddSystem(db, new SystemUse { OrganisationId = town, SystemId = default, UnitId = building.Id, ValidFrom = Begin });
        await db.SaveChangesAsync();

        Assert.Equal([.. new[] { head, digger }.Order()], await db.UsersOf(system, Begin).OrderBy(id => id).ToListAsync());
        Assert.DoesNotContain(await db.SystemUsers(Begin).ToListAsync(), user => user.PersonId == gardener);
    }

    [Fact]
    public async Task Who_is_named_and_in_the_unit_is_counted_once()
    {
        await using var db = database.Open(town);
        var unit = AddUnit(db, "bauhof");
        var person = Hire(db, unit);
        var system = AddSystem(db,
            new SystemUse { OrganisationId = town, SystemId = default, UnitId = unit.Id, ValidFrom = Begin },
            new SystemUse { OrganisationId = town, SystemId = default, PersonId = person, ValidFrom = Begin, Work = "Winterdienst" });
        await db.SaveChangesAsync();
        Assert.Equal(person, Assert.Single(await db.UsersOf(system, Begin).ToListAsync()));
    }

    [Fact]
    public async Task A_use_holds_from_its_first_day_until_the_day_before_its_end()
    {
        await using var db = database.Open(town);
        var person = Hire(db, null);
        var use = new SystemUse { OrganisationId = town, SystemId = default, PersonId = person, ValidFrom = Begin };
        use.EndOn(Begin.AddDays(7));
        var system = AddSystem(db, use);
        await db.SaveChangesAsync();
        foreach (var (days, isUser) in new[] { (-1, false), (0, true), (6, true), (7, false) })
            Assert.Equal((days, isUser), (days, await db.UsersOf(system, Begin.AddDays(days)).AnyAsync()));
    }

    [Fact]
    public async Task Whoever_moves_or_leaves_was_a_user_before_and_is_none_after()
    {
        await using var db = database.Open(town);
        var (unit, elsewhere) = (AddUnit(db, "bauhof"), AddUnit(db, "kasse"));
        var moved = Hire(db, unit, until: Begin.AddDays(10), then: elsewhere);
        var left = Hire(db, unit, until: Begin.AddDays(10));
        var system = AddSystem(db, new SystemUse { OrganisationId = town, SystemId = default, UnitId = unit.Id, ValidFrom = Begin });
        await db.SaveChangesAsync();
        Assert.Equal([.. new[] { moved, left }.Order()], await db.UsersOf(system, Begin.AddDays(9)).OrderBy(id => id).ToListAsync());
        Assert.Empty(await db.UsersOf(system, Begin.AddDays(10)).ToListAsync());
    }

    private Unit AddUnit(AcademyDbContext db, string path)
    {
        var unit = new Unit { OrganisationId = town, Key = path.Split('/')[^1] + Guid.NewGuid().ToString("N") };
        unit.Details.Add(new() { OrganisationId = town, UnitId = unit.Id, Name = path, Path = path + "/", ValidFrom = Begin.AddYears(-1) });
        return db.Units.Add(unit).Entity;
    }

    private Guid Hire(AcademyDbContext db, Unit? unit, DateOnly? until = null, Unit? then = null)
    {
        var person = new Person { OrganisationId = town };
        var detail = new PersonDetail { OrganisationId = town, PersonId = person.Id, GivenName = "Nora", Surname = "Namenlos", UnitId = unit?.Id, ValidFrom = Begin.AddYears(-1), ValidTo = until };
        person.Details.Add(detail);
        if (then is not null) person.Details.Add(new() { OrganisationId = town, PersonId = person.Id, GivenName = "Nora", Surname = "Namenlos", UnitId = then.Id, ValidFrom = until!.Value });
        return db.People.Add(person).Entity.Id;
    }

    private Guid AddSystem(AcademyDbContext db, params SystemUse[] uses)
    {
        var system = new AiSystem { OrganisationId = town, Key = Guid.NewGuid().ToString("N") };
        db.Add(system);
        foreach (var use in uses)
        {
            var told = new SystemUse { OrganisationId = town, SystemId = system.Id, UnitId = use.UnitId, PersonId = use.PersonId, Work = use.Work, ValidFrom = use.ValidFrom };
            if (use.ValidTo is { } end) told.EndOn(end);
            db.Add(told);
        }
        return system.Id;
    }
}
