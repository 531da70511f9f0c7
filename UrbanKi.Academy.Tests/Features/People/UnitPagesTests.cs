using System.Net;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.People;

/// <summary>The tree of units, and what can be done to it.</summary>
public sealed class UnitPagesTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    [Fact]
    public async Task An_older_window_does_not_overwrite_what_a_unit_has_become()
    {
        var town = await TownHall.OpenAsync(academy);
        var (mine, theirs) = ((await town.Hanna.GetAsync("/people/units/tiefbau")).IsOk(), (await town.Hanna.GetAsync("/people/units/tiefbau")).IsOk());
        (await town.Hanna.SubmitAsync(theirs, "form.ac-form", ("Parent", "finanzen"))).Is(HttpStatusCode.Redirect);
        var conflict = (await town.Hanna.SubmitAsync(mine, "form.ac-form", ("Name", "Straßenbau"))).IsOk();
        Assert.Contains("Finanzen", conflict.One(".ac-errors").TextContent, StringComparison.Ordinal);
        Assert.Equal("Tiefbau", (await town.UnitAsync("tiefbau")).Name);
        (await town.Hanna.SubmitAsync(conflict, "form.ac-form", ("Parent", "finanzen"))).Is(HttpStatusCode.Redirect);
        Assert.Equal("Straßenbau", (await town.UnitAsync("tiefbau")).Name);
    }

    [Fact]
    public async Task The_tree_shows_who_is_where()
    {
        var town = await TownHall.OpenAsync(academy);
        await town.HireAsync("Tim", "Tief", "tiefbau");
        await town.HireAsync("Bea", "Bauen", "bauen");
        var page = (await town.Hanna.GetAsync("/people/units")).IsOk();
        Assert.Equal(["Bauen", "Tiefbau", "Finanzen"], page.All(".ac-tree__name").Select(Answer.Words));
        Assert.Equal(["2", "1", "0"], page.All(".ac-tree__unit > a").Select(link => Answer.Words(link).Split(' ')[0]));
        Assert.Equal(["Tiefbau"], page.All(".ac-tree .ac-tree .ac-tree__name").Select(Answer.Words));
    }

    [Fact]
    public async Task A_unit_is_added_beneath_another_and_its_key_comes_from_its_name()
    {
        var town = await TownHall.OpenAsync(academy);
        var form = (await town.Hanna.GetAsync("/people/units/new?parent=tiefbau")).IsOk();
        (await town.Hanna.SubmitAsync(form, "form.ac-form", ("Name", " Straßen & Brücken "))).Is(HttpStatusCode.Redirect);
        var unit = await town.UnitAsync("strassen-bruecken");
        Assert.Equal(("Straßen & Brücken", "bauen/tiefbau/strassen-bruecken/", town.Today), (unit.Name, unit.Path, unit.ValidFrom));
    }

    [Theory]
    [InlineData("", "", "Name")]
    [InlineData("bauen", "", "Name")]
    [InlineData("Neu", "gibt-es-nicht", "Parent")]
    public async Task Bad_input_comes_back_with_the_reason_at_the_field(string name, string parent, string field)
    {
        var town = await TownHall.OpenAsync(academy);
        Assert.Equal("true", (await town.Hanna.PostAsync("/people/units/new", ("Name", name), ("Parent", parent))).IsOk().One($"#{field}").GetAttribute("aria-invalid"));
        Assert.Equal(3, await town.AskAsync(db => db.Units.CountAsync()));
    }

    [Fact]
    public async Task A_unit_that_moves_takes_along_what_lies_beneath_and_yesterday_stays_what_it_was()
    {
        var town = await TownHall.OpenAsync(academy);
        await town.Hanna.PostAsync("/people/units/new", ("Name", "Kanal"), ("Parent", "tiefbau"));
        var form = (await town.Hanna.GetAsync("/people/units/tiefbau")).IsOk();
        (await town.Hanna.SubmitAsync(form, "form.ac-form", ("Name", "Infrastruktur"), ("Parent", "finanzen"))).Is(HttpStatusCode.Redirect);
        Assert.Equal("finanzen/tiefbau/", (await town.UnitAsync("tiefbau")).Path);
        Assert.Equal("finanzen/tiefbau/kanal/", (await town.UnitAsync("kanal")).Path);
        var yesterday = await town.AskAsync(db => db.UnitDetails.AsNoTracking().SingleAsync(unit => unit.Path == "bauen/tiefbau/"));
        Assert.Equal(("Tiefbau", (DateOnly?)town.Today), (yesterday.Name, yesterday.ValidTo));
        Assert.Contains(AuditAction.UnitChanged, await town.AskAsync(db => db.AuditEntries.Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task A_unit_cannot_lie_beneath_itself()
    {
        var town = await TownHall.OpenAsync(academy);
        var form = (await town.Hanna.GetAsync("/people/units/bauen")).IsOk();
        Assert.DoesNotContain("tiefbau", form.All("#Parent option").Select(option => option.GetAttribute("value")));
        Assert.True((await town.Hanna.PostAsync("/people/units/bauen", ("Name", "Bauen"), ("Parent", "tiefbau"), ("Before", form.One("[name=Before]").GetAttribute("value")!))).IsOk().Has("#Parent[aria-invalid]"));
        Assert.Equal("bauen/", (await town.UnitAsync("bauen")).Path);
    }

    [Fact]
    public async Task Only_what_nothing_holds_on_to_is_removed_and_the_page_says_what_does()
    {
        var town = await TownHall.OpenAsync(academy);
        await town.HireAsync("Tim", "Tief", "tiefbau");
        Assert.False((await town.Hanna.GetAsync("/people/units/bauen")).IsOk().Has("form[action$='handler=remove']"));
        (await town.Hanna.PostAsync("/people/units/tiefbau?handler=remove")).IsOk();
        Assert.NotNull(await town.UnitAsync("tiefbau"));

        var page = (await town.Hanna.GetAsync("/people/units/finanzen")).IsOk();
        (await town.Hanna.SubmitAsync(page, "form[action$='handler=remove']")).Is(HttpStatusCode.Redirect);
        Assert.Equal(town.Today, await town.AskAsync(db => db.UnitDetails.Where(unit => unit.Path == "finanzen/").Select(unit => unit.ValidTo).SingleAsync()));
        (await town.Hanna.GetAsync("/people/units/finanzen")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Hr_of_a_part_changes_what_lies_in_it_but_not_the_part_itself()
    {
        var town = await TownHall.OpenAsync(academy);
        var petra = await town.PartlyHrAsync("bauen");
        var page = (await petra.GetAsync("/people/units")).IsOk();
        Assert.Equal(["Bauen", "Tiefbau"], page.All(".ac-tree__name").Select(Answer.Words));
        (await petra.GetAsync("/people/units/tiefbau")).IsOk();
        foreach (var key in new[] { "bauen", "finanzen" })
        {
            (await petra.GetAsync($"/people/units/{key}")).Is(HttpStatusCode.NotFound);
            (await petra.PostAsync($"/people/units/{key}", ("Name", "Meins"))).Is(HttpStatusCode.NotFound);
            (await petra.PostAsync($"/people/units/{key}?handler=remove")).Is(HttpStatusCode.NotFound);
        }
        Assert.True((await petra.PostAsync("/people/units/new", ("Name", "Oben"))).IsOk().Has("#Parent[aria-invalid]"));
        Assert.True((await petra.PostAsync("/people/units/new", ("Name", "Fremd"), ("Parent", "finanzen"))).IsOk().Has("#Parent[aria-invalid]"));
        (await petra.PostAsync("/people/units/new", ("Name", "Mein Team"), ("Parent", "bauen"))).Is(HttpStatusCode.Redirect);
    }
}
