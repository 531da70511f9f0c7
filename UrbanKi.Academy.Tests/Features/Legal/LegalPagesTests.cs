using System.Net;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Features.Legal;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Legal;

/// <summary>What whoever runs the academy says about it, and the way to say what is not accessible.</summary>
public sealed class LegalPagesTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private const string Feedback = "/accessibility/feedback", Barriers = "/admin/barriers";

    [Fact]
    public void What_is_not_filled_in_yet_is_shown_as_open_and_nothing_else_is_touched() =>
        Assert.Equal("<p>Stadt <mark class=\"ac-gap\">[Name &amp; Ort]</mark> <a href=\"/[[x]]\">a[0][1]</a></p>", OpenGaps.Mark("<p>Stadt [[Name &amp; Ort]] <a href=\"/[[x]]\">a[0][1]</a></p>"));

    [Fact]
    public async Task The_privacy_notice_shows_the_clocks_that_are_set_to_anybody()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        foreach (var visitor in new[] { academy.Stranger(), await academy.ClientOf(lena) })
        {
            var page = (await visitor.GetAsync("/privacy")).IsOk();
            Assert.Contains("1095 Tage nach dem Austritt", page.Text);
            Assert.False(page.Has("a[href='/accessibility/feedback']"));
        }
        Assert.Contains("1095 days after leaving", (await academy.Stranger().GetAsync("/privacy?culture=en")).IsOk().Text);
        Assert.DoesNotContain("1095", (await academy.Stranger().GetAsync("/imprint")).IsOk().Text);
    }

    [Fact]
    public async Task The_record_of_processing_is_for_those_who_work_here()
    {
        Assert.StartsWith("/account/login", (await academy.Stranger().GetAsync("/processing")).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        Assert.False((await academy.Stranger().GetAsync("/imprint")).IsOk().Has("footer a[href='/processing']"));
        var page = (await (await academy.ClientOf(Cast.Lena)).GetAsync("/processing")).IsOk();
        Assert.Equal("Verzeichnis", page.Heading);
        Assert.True(page.Has("footer a[href='/processing'][aria-current=page]"));
    }

    [Fact]
    public async Task Anybody_reports_a_barrier_and_an_administrator_of_that_town_is_done_with_it()
    {
        await using var site = new RunningAcademy();
        var andrea = await site.EmployAsync(Cast.Andrea);
        var stranger = site.Stranger();
        Assert.True((await stranger.GetAsync("/accessibility")).IsOk().Has($"a[href='{Feedback}']"));
        var form = (await stranger.GetAsync(Feedback)).IsOk();
        Assert.True((await stranger.FollowAsync(await stranger.SubmitAsync(form, "main form", ("Text", "Der Knopf <b>hat</b> keinen Namen."), ("Place", "Quiz"), ("Contact", "otto@example.org")))).IsOk().Has("main [role=status]"));

        var browser = await site.ClientOf(andrea);
        Assert.True((await browser.GetAsync("/admin")).IsOk().Has($"li:has(a[href='{Barriers}']) .is-end"));
        var list = (await browser.GetAsync(Barriers)).IsOk();
        Assert.Contains("Der Knopf <b>hat</b> keinen Namen.", list.Text);
        Assert.Contains("otto@example.org", list.Text);
        (await browser.SubmitAsync(list, "main form")).Is(HttpStatusCode.Redirect);
        Assert.Equal(site.Clock.Today, await site.AskAsync(andrea.OrganisationId, db => db.BarrierReports.Select(barrier => barrier.DoneOn).SingleAsync()));
        (await browser.SubmitAsync((await browser.GetAsync(Barriers)).IsOk(), "main form")).Is(HttpStatusCode.Redirect);
        Assert.Null(await site.AskAsync(andrea.OrganisationId, db => db.BarrierReports.Select(barrier => barrier.DoneOn).SingleAsync()));
        (await browser.PostAsync($"{Barriers}?handler=done", ("id", $"{Guid.NewGuid()}"))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_administrators_read_reports_and_only_those_of_their_town()
    {
        Assert.StartsWith("/account/login", (await academy.Stranger().GetAsync(Barriers)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        foreach (var who in new[] { Cast.Lena, Cast.Hanna, Cast.Tarik }) (await (await academy.ClientOf(who)).GetAsync(Barriers)).Is(HttpStatusCode.Forbidden);
        var tom = await academy.EmployAsync(Cast.Tom);
        var theirs = new BarrierReport { OrganisationId = tom.OrganisationId, Text = "Woanders", ReceivedOn = academy.Clock.Today };
        await academy.AskAsync(tom.OrganisationId, db => { db.Add(theirs); return db.SaveChangesAsync(); });
        var andrea = await academy.ClientOf(Cast.Andrea);
        Assert.DoesNotContain("Woanders", (await andrea.GetAsync(Barriers)).IsOk().Text);
        (await andrea.PostAsync($"{Barriers}?handler=done", ("id", $"{theirs.Id}"))).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "", "", "Text")]
    [InlineData("lang", "", "", "Text")]
    [InlineData("gut", "lang", "", "Place")]
    [InlineData("gut", "", "lang", "Contact")]
    public async Task What_can_not_be_kept_is_said_at_the_field_and_nothing_is_lost(string text, string place, string contact, string field)
    {
        static string Typed(string word) => word == "lang" ? new('x', 2001) : word;
        await academy.EmployAsync(Cast.Lena);
        var answer = (await academy.Stranger().PostAsync(Feedback, ("Text", Typed(text)), ("Place", Typed(place)), ("Contact", Typed(contact)))).Is(HttpStatusCode.BadRequest);
        Assert.True(answer.Has($"#{field}[aria-invalid=true]") && answer.Has($"#{field}-fehler"));
        Assert.Equal(Typed(text), answer.One("#Text").TextContent);
    }

    [Fact]
    public async Task A_flood_is_stopped()
    {
        await using var site = new RunningAcademy();
        await site.EmployAsync(Cast.Lena);
        var stranger = site.Stranger();
        for (var i = 0; i < BarrierLimit.AnHour; i++) (await stranger.PostAsync(Feedback, ("Text", $"Nummer {i}"))).Is(HttpStatusCode.Redirect);
        var answer = (await stranger.PostAsync(Feedback, ("Text", "Noch eine"))).Is(HttpStatusCode.TooManyRequests);
        Assert.Equal("Noch eine", answer.One("#Text").TextContent);
        Assert.InRange(answer.Response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        // Whoever is signed in has a count of their own.
        (await (await site.ClientOf(Cast.Karl)).PostAsync(Feedback, ("Text", "Noch eine"))).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Before_there_is_a_town_there_is_nobody_to_tell()
    {
        await using var site = new RunningAcademy();
        (await site.Stranger().PostAsync(Feedback, ("Text", "Hallo"))).Is(HttpStatusCode.NotFound);
        (await site.Stranger().GetAsync("/privacy")).IsOk();
    }
}
