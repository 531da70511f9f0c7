using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Systems;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Data.Systems;

/// <summary>What the dossier is made of: who uses a system, which measures they had, and who has had none.</summary>
public sealed class EvidenceQueryTests(TemporaryDatabase database) : IClassFixture<TemporaryDatabase>, IAsyncLifetime
{
    private static readonly DateOnly Begin = RegisterTown.Begin;
    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();

    private readonly AcademyDbContext db = database.Open(Guid.NewGuid());
    private RegisterTown town = null!;

    public ValueTask InitializeAsync()
    {
        town = new(db);
        return default;
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();

    private static EvidenceFilter On(int days) => new() { Day = Begin.AddDays(days), Closed = [] };

    [Fact]
    public async Task Counts_users_those_with_a_measure_those_whose_measures_ran_out_and_the_gap()
    {
        var unit = town.AddUnit("bauen");
        var people = Enumerable.Range(0, 5).Select(i => town.Hire(unit, $"N{i}")).ToList();
        var system = town.AddSystem("assistent");
        town.Use(system, unit);
        town.Complete(people[0], Begin, First);
        town.Complete(people[0], Begin.AddDays(1), Second);
        town.Complete(people[1], Begin.AddDays(-800), First, Begin.AddDays(-70));
        town.Brief(system, Begin, Begin, people[2]);
        // Another course counts for nothing here.
        town.Complete(people[3], Begin, First, course: "wandel-verstehen");
        await db.SaveChangesAsync();

        var count = Assert.Single(await db.SystemCounts(On(1)).ToListAsync());
        Assert.Equal(new SystemCount(system.Id, 5, 3, 1), count);
        Assert.Equal(2, count.Gap);
        Assert.Equal(["N3", "N4"], (await db.GapLines(On(1)).ToListAsync()).Select(gap => gap.Surname));
    }

    [Fact]
    public async Task What_a_newer_text_or_a_repetition_has_ended_counts_as_run_out_from_that_day_on()
    {
        var unit = town.AddUnit("bauen");
        var (anna, bert) = (town.Hire(unit, "Albers"), town.Hire(unit, "Brandt"));
        var system = town.AddSystem("assistent");
        town.Use(system, unit);
        var (one, _) = (town.Complete(anna, Begin, First), town.Complete(bert, Begin, First, Begin.AddYears(2)));
        await db.SaveChangesAsync();
        town.Tell(anna, LearningEventKind.Superseded, one, Begin.AddDays(5), Second);
        town.Tell(bert, LearningEventKind.Assigned, Guid.NewGuid(), Begin.AddDays(5), Second, validUntil: Begin.AddDays(9));
        await db.SaveChangesAsync();

        foreach (var (days, runOut) in new[] { (4, 0), (5, 1), (9, 1), (10, 2) }) Assert.Equal((days, runOut), (days, (await db.SystemCounts(On(days)).SingleAsync()).RunOut));
        Assert.Equal([null, Begin.AddDays(9)], (await db.EvidenceLines(On(20)).ToListAsync()).Select(line => line.ValidUntil));
        Assert.Equal([null, Begin.AddYears(2)], (await db.EvidenceLines(On(4)).ToListAsync()).Select(line => line.ValidUntil));
    }

    [Fact]
    public async Task Lists_every_measure_of_every_user_with_its_date()
    {
        var unit = town.AddUnit("bauen");
        var (anna, bert) = (town.Hire(unit, "Albers", "Anna"), town.Hire(unit, "Brandt", "Bert"));
        var outsider = town.Hire(null, "Fremd");
        var system = town.AddSystem("assistent");
        town.Use(system, unit);
        town.Complete(anna, Begin, First, Begin.AddYears(2));
        town.Complete(anna, Begin.AddDays(2), Second);
        town.Complete(outsider, Begin, First);
        town.Brief(system, Begin.AddDays(1), Begin.AddDays(1), anna, bert, outsider);
        await db.SaveChangesAsync();

        Assert.Equal(
        [
            ("Albers", First, null, null, Begin, Begin.AddYears(2)),
            ("Albers", null, MeasureKind.Briefing, "Einweisung", Begin.AddDays(1), null),
            ("Albers", Second, null, null, Begin.AddDays(2), null),
            ("Brandt", (Guid?)null, (MeasureKind?)MeasureKind.Briefing, (string?)"Einweisung", Begin.AddDays(1), (DateOnly?)null),
        ], (await db.EvidenceLines(On(5)).ToListAsync()).Select(line => (line.Surname, line.VersionId, line.Kind, line.Title, line.On, line.ValidUntil)));

        var courses = await db.TakenCourses(On(5)).ToListAsync();
        Assert.Equal([(First, 1, Begin), (Second, 1, Begin.AddDays(2))], courses.Select(c => (c.VersionId!.Value, c.People, c.First!.Value)).OrderBy(c => c.Item3));
        var measure = Assert.Single(await db.TakenMeasures(On(5)).ToListAsync());
        Assert.Equal((MeasureKind.Briefing, "Einweisung", 20, "Was hineindarf", 2), (measure.Kind, measure.Title, measure.Minutes, measure.Text, measure.People));
    }

    [Fact]
    public async Task A_unit_or_a_readers_scope_narrows_people_and_figures()
    {
        var (building, cash) = (town.AddUnit("bauen"), town.AddUnit("kasse"));
        var civil = town.AddUnit("tiefbau", building);
        town.Hire(building, "Oben");
        town.Hire(civil, "Unten");
        town.Hire(cash, "Drüben");
        var named = town.Hire(null, "Einzeln");
        var system = town.AddSystem("assistent");
        town.Use(system, building);
        town.Use(system, cash);
        town.Use(system, named, work: "Öffentlichkeitsarbeit");
        await db.SaveChangesAsync();

        Assert.Equal(4, (await db.SystemCounts(On(0)).SingleAsync()).Users);
        Assert.Equal(["Oben", "Unten"], (await db.GapLines(On(0) with { UnitPath = "bauen/" }).ToListAsync()).Select(gap => gap.Surname));
        Assert.Equal(["Unten"], (await db.GapLines(On(0) with { ScopePath = "bauen/tiefbau/" }).ToListAsync()).Select(gap => gap.Surname));
        Assert.Equal(1, (await db.SystemCounts(On(0) with { UnitPath = "bauen/", ScopePath = "bauen/tiefbau/" }).SingleAsync()).Users);
        Assert.Equal([("bauen", null, null), ("kasse", null, null), (null, "Nora Einzeln", "Öffentlichkeitsarbeit")], (await db.Uses(On(0)).ToListAsync()).Select(use => (use.Unit, use.Person, use.Work)));
        // A sub-unit is told that the unit above it uses the system, and nothing of others.
        Assert.Equal(["bauen"], (await db.Uses(On(0) with { ScopePath = "bauen/tiefbau/" }).ToListAsync()).Select(use => use.Unit));
    }

    [Fact]
    public async Task People_to_tick_are_found_in_every_spelling_and_stand_in_the_order_of_a_german_list()
    {
        var unit = town.AddUnit("bauen");
        foreach (var surname in new[] { "Zander", "Özdemir", "Brandt", "Çelik" }) town.Hire(unit, surname);
        await db.SaveChangesAsync();
        await db.LearnFoldingAsync();
        foreach (var words in new[] { "özdemir", "OEZDEMIR", "ozd", "nora öz", string.Join(' ', Enumerable.Repeat("o", 1100)) })
            Assert.Equal("Özdemir", Assert.Single(await db.PeopleOn(Begin, null, null, words).ToListAsync(), line => line.Surname != "Zander" && line.Surname != "Brandt" && line.Surname != "Çelik").Surname);
        Assert.Empty(await db.PeopleOn(Begin, null, null, "%").ToListAsync());
        Assert.Equal(["Brandt", "Çelik", "Özdemir", "Zander"], await db.PeopleOn(Begin, "bauen/", null, null).Select(line => line.Surname).ToListAsync());

        var system = town.AddSystem("assistent");
        town.Use(system, unit);
        await db.SaveChangesAsync();
        Assert.Equal(["Brandt", "Çelik", "Özdemir", "Zander"], await db.GapLines(On(0)).Select(line => line.Surname).ToListAsync());
    }

    [Fact]
    public async Task Systems_of_the_same_name_stay_apart()
    {
        var person = town.Hire(null);
        var (one, other) = (town.AddSystem("assistent"), town.AddSystem("assistent-2", course: null));
        town.Use(one, person);
        town.Use(other, person);
        town.Complete(person, Begin, First);
        await db.SaveChangesAsync();
        Assert.Equal([("assistent", "Assistent"), ("assistent-2", "Assistent")], (await db.Systems(On(0)).ToListAsync()).Select(system => (system.Key, system.Name)));
        Assert.Equal("assistent-2", Assert.Single(await db.GapLines(On(0)).ToListAsync()).SystemKey);
        Assert.Equal(2, (await db.SystemCounts(On(0)).ToListAsync()).Count);
        Assert.Equal(one.Id, Assert.Single(await db.SystemCounts(On(0) with { SystemId = one.Id }).ToListAsync()).SystemId);
    }

    [Fact]
    public async Task A_town_without_systems_has_an_empty_dossier() => Assert.Equal("[[],[],[],[],[],[],[],[]]", await DossierAsync(On(0)));

    /// <summary>A report as of T never changes after T.</summary>
    [Fact]
    public async Task A_dossier_for_a_past_day_does_not_change_whatever_is_recorded_later()
    {
        var (building, civil) = (town.AddUnit("bauen"), town.AddUnit("tiefbau"));
        var (anna, bert, cem) = (town.Hire(building, "Albers"), town.Hire(building, "Brandt"), town.Hire(civil, "Çelik"));
        var system = town.AddSystem("assistent");
        var byUnit = town.Use(system, building);
        var byName = town.Use(system, cem, work: "Winterdienst");
        town.Complete(anna, Begin, First, Begin.AddYears(2));
        var wrong = town.Brief(system, Begin, Begin.AddDays(1), bert);
        await db.SaveChangesAsync();
        var day = Begin.AddDays(3);
        var before = await DossierAsync(new() { Day = day, Closed = [] });
        Assert.Contains("Einweisung", before, StringComparison.Ordinal);
        Assert.Contains("Albers", before, StringComparison.Ordinal);

        // Everything that can happen on the days after.
        var later = day.AddDays(1);
        system.Describe(system.Details[0].Facts with { Name = "Schreibhilfe", RiskNote = "neu", OutOfUseSince = later }, later);
        byUnit.EndOn(later);
        byName.EndOn(later);
        var other = town.AddSystem("bilder", "Bilderkennung", course: null);
        other.Details.Clear();
        other.Describe(new("Bilderkennung", "Schäden finden", null, null, null, null, null, day.AddDays(-20), null), later);
        town.Use(other, civil, later);
        (await db.SystemCourses.SingleAsync()).EndOn(later);
        db.SystemCourses.Add(new() { OrganisationId = town.Id, SystemId = system.Id, CourseId = "wandel-verstehen", ValidFrom = later });
        wrong.Withdraw(later, town.Recorder, "Falsche Liste");
        town.Brief(system, day.AddDays(-2), later, anna, bert, cem);
        town.Complete(cem, later, Second);
        db.Add(anna.Change("Anna", "Neuname", civil.Id, later));
        bert.Leave(later);
        db.Add(building.Change("Bauen und Wohnen", civil.Details[0], later));
        await db.SaveChangesAsync();

        db.ChangeTracker.Clear();
        Assert.Equal(before, await DossierAsync(new() { Day = day, Closed = [] }));
        Assert.NotEqual(before, await DossierAsync(new() { Day = later, Closed = [] }));
    }

    [Fact]
    public async Task The_law_is_cited_as_the_academy_told_it_on_that_day()
    {
        foreach (var (language, wording, from, to) in new[] { ("de", "Alt", 0, (int?)10), ("de", "Neu", 10, null), ("en", "New", 10, null) })
            db.FactVersions.Add(new()
            {
                FactId = "art-4", Language = language, Title = "Artikel 4", Wording = wording, Sources = "Amtsblatt", HoldsFrom = Begin, CheckedOn = Begin, CheckBy = Begin.AddDays(5), Hash = wording,
                PublishedFrom = Begin.AddDays(from), PublishedTo = to is { } days ? Begin.AddDays(days) : null,
            });
        await db.SaveChangesAsync();
        Assert.Empty(await db.FactsOn(Begin.AddDays(-1), "de").ToListAsync());
        Assert.Equal(["Alt"], await db.FactsOn(Begin.AddDays(9), "de").Select(fact => fact.Wording).ToListAsync());
        // Not told in English yet.
        Assert.Equal(["Alt"], await db.FactsOn(Begin.AddDays(9), "en").Select(fact => fact.Wording).ToListAsync());
        var now = await db.FactsOn(Begin.AddDays(10), "en").SingleAsync();
        Assert.Equal(("New", false, true), (now.Wording, now.IsStaleOn(Begin.AddDays(5)), now.IsStaleOn(Begin.AddDays(6))));
    }

    /// <summary>Everything that is in the dossier, as text.</summary>
    private async Task<string> DossierAsync(EvidenceFilter filter) => JsonSerializer.Serialize(new object[]
    {
        await db.Systems(filter).ToListAsync(),
        await db.SystemCounts(filter).ToListAsync(),
        await db.Uses(filter).ToListAsync(),
        await db.CountingCourses(filter).Select(course => new { course.SystemId, course.CourseId, course.ValidFrom }).ToListAsync(),
        await db.TakenCourses(filter).ToListAsync(),
        await db.TakenMeasures(filter).ToListAsync(),
        await db.EvidenceLines(filter).ToListAsync(),
        await db.GapLines(filter).ToListAsync(),
    });
}
