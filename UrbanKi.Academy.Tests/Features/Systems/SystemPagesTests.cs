using System.Net;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Tests.Data.Systems;
using UrbanKi.Academy.Tests.Features.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Systems;

/// <summary>The register over HTTP: HR keeps it, nobody else sees it, and no town sees another's.</summary>
public sealed class SystemPagesTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private static readonly string[] Pages = ["/systems", "/systems/new", "/reports/evidence", "/reports/evidence.xlsx"];

    [Fact]
    public async Task Only_HR_sees_the_register_and_the_record()
    {
        foreach (var page in Pages)
        {
            (await academy.Stranger().GetAsync(page)).Is(HttpStatusCode.Redirect);
            foreach (var who in new[] { Cast.Lena, Cast.Tarik, Cast.Andrea }) (await (await academy.ClientOf(who)).GetAsync(page)).Is(HttpStatusCode.Forbidden);
            (await (await academy.ClientOf(Cast.Hanna)).GetAsync(page)).IsOk();
        }
    }

    [Fact]
    public async Task A_system_is_added_and_another_town_does_not_find_it()
    {
        var hanna = await academy.ClientOf(Cast.Hanna);
        var key = await AddAsync(hanna, "Straßen-Assistent");
        Assert.Contains("Straßen-Assistent", (await hanna.GetAsync($"/systems/{key}")).IsOk().Text, StringComparison.Ordinal);
        (await (await academy.ClientOf(Cast.Henning)).GetAsync($"/systems/{key}")).Is(HttpStatusCode.NotFound);
        (await hanna.GetAsync("/systems/gibt-es-nicht")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_systems_of_the_same_name_have_their_own_addresses()
    {
        var hanna = await academy.ClientOf(Cast.Hanna);
        var first = await AddAsync(hanna, "Doppelt");
        var asked = (await hanna.PostAsync("/systems/new", ("Name", "doppelt"), ("Purpose", "Entwürfe schreiben"))).IsOk();
        asked.One("#Name-fehler");
        var second = (await hanna.SubmitAsync(asked, "main form", ("IsNamesake", "true"))).Is(HttpStatusCode.Redirect).Location!;
        Assert.DoesNotContain($"/{first}?", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_lacks_something_comes_back_filled_in_and_says_what()
    {
        var hanna = await academy.ClientOf(Cast.Hanna);
        var page = (await hanna.PostAsync("/systems/new", ("Name", "Halbfertig"), ("InUseSince", "gestern"))).IsOk();
        Assert.Equal("Halbfertig", page.One("#Name").GetAttribute("value"));
        page.One("#Purpose-fehler");
        page.One("#InUseSince-fehler");
    }

    [Fact]
    public async Task Somebody_without_e_mail_is_a_user_and_is_entered_for_a_measure_like_anybody()
    {
        var hanna = await academy.ClientOf(Cast.Hanna);
        var nora = await academy.EmployAsync(Cast.Nora);
        var key = await AddAsync(hanna, "Bauhof-Assistent");
        (await hanna.PostAsync($"/systems/{key}/users?handler=people", ("People", $"{nora.Id}"), ("Work", "Winterdienst"))).Is(HttpStatusCode.Redirect);
        Assert.Contains("1 von 1 Nutzenden ohne Maßnahme", (await hanna.GetAsync($"/systems/{key}")).IsOk().Text, StringComparison.Ordinal);

        var recorded = await hanna.PostAsync($"/systems/{key}/measures/new", ("Kind", "Briefing"), ("Title", "Einweisung"), ("HeldOn", $"{academy.Clock.Today:yyyy-MM-dd}"));
        var measure = recorded.Is(HttpStatusCode.Redirect).Location!.Split('?')[0];
        (await hanna.PostAsync($"{measure}?handler=enter", ("People", $"{nora.Id}"))).Is(HttpStatusCode.Redirect);
        Assert.Contains("Die nutzende Person hatte eine Maßnahme", (await hanna.GetAsync($"/systems/{key}")).IsOk().Text, StringComparison.Ordinal);
        Assert.Null(await academy.AskAsync(nora.OrganisationId, db => db.People.Where(person => person.Id == nora.Id).Select(person => person.Email).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_of_another_town_can_be_entered()
    {
        var hanna = await academy.ClientOf(Cast.Hanna);
        var tom = await academy.EmployAsync(Cast.Tom);
        var key = await AddAsync(hanna, "Fremd-Assistent");
        (await hanna.PostAsync($"/systems/{key}/users?handler=people", ("People", $"{tom.Id}"))).IsOk().One(".ac-errors");
    }

    [Theory]
    [InlineData("?asOf=gestern")]
    [InlineData("?asOf=2999-01-01")]
    [InlineData("?unit=gibt-es-nicht")]
    [InlineData("?system=gibt-es-nicht")]
    public async Task What_cannot_be_read_is_named_on_the_page_and_refused_for_the_file(string query)
    {
        var hanna = await academy.ClientOf(Cast.Hanna);
        (await hanna.GetAsync("/reports/evidence" + query)).IsOk().One(".kern-alert--warning");
        (await hanna.GetAsync("/reports/evidence.xlsx" + query)).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_older_window_does_not_overwrite_what_a_system_has_become()
    {
        var hanna = await academy.ClientOf(Cast.Hanna);
        var key = await AddAsync(hanna, "Zwei Fenster");
        var (mine, theirs) = ((await hanna.GetAsync($"/systems/{key}/edit")).IsOk(), (await hanna.GetAsync($"/systems/{key}/edit")).IsOk());
        (await hanna.SubmitAsync(theirs, "main form", ("RiskNote", "Ergebnisse prüfen"))).Is(HttpStatusCode.Redirect);
        var conflict = (await hanna.SubmitAsync(mine, "main form", ("Owner", "Leitung IT"))).IsOk();
        Assert.Contains("Ergebnisse prüfen", conflict.One(".ac-errors").TextContent, StringComparison.Ordinal);
        (await hanna.SubmitAsync(conflict, "main form", ("RiskNote", "Ergebnisse prüfen"))).Is(HttpStatusCode.Redirect);
        var page = (await hanna.GetAsync($"/systems/{key}")).IsOk();
        Assert.Contains("Ergebnisse prüfen", page.Text, StringComparison.Ordinal);
        Assert.Contains("Leitung IT", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_who_can_not_be_named_any_more_stays_until_somebody_says_otherwise()
    {
        var town = await TownHall.OpenAsync(academy);
        var owner = await town.HireAsync("Olga", "Ohnenummer", "bauen", "O-1");
        var key = (await town.Hanna.PostAsync("/systems/new", ("Name", "Assistent"), ("Purpose", "Entwürfe"), ("OwnerPerson", "O-1"))).Is(HttpStatusCode.Redirect).Location!.Split('/')[^1].Split('?')[0];
        await town.Hanna.PostAsync($"/people/{owner}?handler=leave");
        var form = (await town.Hanna.GetAsync($"/systems/{key}/edit")).IsOk();
        Assert.Contains("Olga Ohnenummer", form.Text, StringComparison.Ordinal);
        (await town.Hanna.SubmitAsync(form, "main form", ("RiskNote", "neu"))).Is(HttpStatusCode.Redirect);
        Assert.Equal(owner, await OwnerAsync());
        (await town.Hanna.SubmitAsync((await town.Hanna.GetAsync($"/systems/{key}/edit")).IsOk(), "main form", ("KeepsOwner", "false"))).Is(HttpStatusCode.Redirect);
        Assert.Null(await OwnerAsync());

        Task<Guid?> OwnerAsync() => town.AskAsync(db => db.SystemDetails.Where(detail => detail.ValidTo == null).Select(detail => detail.Facts.OwnerId).SingleAsync());
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task A_year_that_can_not_be_meant_is_answered_at_the_field(string day)
    {
        var hanna = await academy.ClientOf(Cast.Hanna);
        (await hanna.PostAsync("/systems/new", ("Name", "Ewig"), ("Purpose", "Entwürfe"), ("InUseSince", day))).IsOk().One("#InUseSince-fehler");
        var key = await AddAsync(hanna, $"Maß {day}");
        (await hanna.PostAsync($"/systems/{key}/measures/new", ("Kind", "Briefing"), ("Title", "Einweisung"), ("HeldOn", day))).IsOk().One("#HeldOn-fehler");
    }

    [Fact]
    public async Task A_system_that_was_only_planned_can_be_ended()
    {
        var hanna = await academy.ClientOf(Cast.Hanna);
        var key = (await hanna.PostAsync("/systems/new", ("Name", "Geplant"), ("Purpose", "Entwürfe"), ("InUseSince", $"{academy.Clock.Today.AddDays(30):yyyy-MM-dd}"))).Is(HttpStatusCode.Redirect).Location!.Split('/')[^1].Split('?')[0];
        (await hanna.SubmitAsync((await hanna.GetAsync($"/systems/{key}/end")).IsOk(), "main form")).Is(HttpStatusCode.Redirect);
        Assert.False((await hanna.GetAsync($"/systems/{key}")).IsOk().Has($"a[href='/systems/{key}/end']"));
    }

    [Fact]
    public async Task A_measure_that_is_sent_twice_is_recorded_once()
    {
        var hanna = await academy.ClientOf(Cast.Hanna);
        var key = await AddAsync(hanna, "Doppelklick");
        var form = (await hanna.GetAsync($"/systems/{key}/measures/new")).IsOk();
        var answers = new List<string?>();
        for (var i = 0; i < 2; i++) answers.Add((await hanna.SubmitAsync(form, "main form", ("Kind", "Briefing"), ("Title", "Einweisung"))).Is(HttpStatusCode.Redirect).Location);
        Assert.Equal(answers[0], answers[1]);
        // Another form is another measure.
        Assert.NotEqual(answers[0], (await hanna.SubmitAsync((await hanna.GetAsync($"/systems/{key}/measures/new")).IsOk(), "main form", ("Kind", "Briefing"), ("Title", "Einweisung"))).Is(HttpStatusCode.Redirect).Location);
    }

    [Fact]
    public async Task Hr_of_a_unit_that_has_moved_sees_its_people_on_a_past_day_and_no_units_beyond()
    {
        var town = await TownHall.OpenAsync(academy);
        await town.HireAsync("Tim", "Tief", "tiefbau");
        await town.HireAsync("Fritz", "Finanz", "finanzen");
        var petra = await town.PartlyHrAsync("tiefbau");
        await town.WriteAsync(async db =>
        {
            var register = new RegisterTown(db);
            var system = register.AddSystem("assistent");
            foreach (var unit in await db.Units.Where(known => known.Key == "tiefbau" || known.Key == "finanzen").ToListAsync()) register.Use(system, unit);
        });
        await town.WriteAsync(async db =>
        {
            var units = await db.Units.Include(known => known.Details).ToDictionaryAsync(known => known.Key);
            db.Add(units["tiefbau"].Change("Tiefbau", units["finanzen"].Details[0], town.Today));
        });
        foreach (var day in new[] { town.Today, town.Today.AddDays(-1) })
        {
            var page = (await petra.GetAsync($"/reports/evidence?asOf={day:yyyy-MM-dd}")).IsOk();
            Assert.Contains("Tief", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Finanz, ", page.Text, StringComparison.Ordinal);
        }
        // Beyond her unit there is none, whether it exists or not.
        foreach (var unit in new[] { "bauen", "gibt-es-nicht" }) (await petra.GetAsync($"/reports/evidence?unit={unit}")).IsOk().One(".kern-alert--warning");
    }

    private static async Task<string> AddAsync(Visitor hr, string name) =>
        (await hr.PostAsync("/systems/new", ("Name", name), ("Purpose", "Entwürfe schreiben"))).Is(HttpStatusCode.Redirect).Location!.Split('/')[^1].Split('?')[0];
}
