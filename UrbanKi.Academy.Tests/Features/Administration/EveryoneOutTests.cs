using System.Net;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Administration;

public sealed class EveryoneOutTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private const string Page = "/admin/accounts/sign-out";

    [Fact]
    public async Task Only_administrators_may()
    {
        (await academy.Stranger().GetAsync(Page)).Is(HttpStatusCode.Redirect);
        foreach (var who in new[] { Cast.Lena, Cast.Hanna, Cast.Tarik })
        {
            var visitor = await academy.ClientOf(who);
            (await visitor.GetAsync(Page)).Is(HttpStatusCode.Forbidden);
            (await visitor.PostAsync(Page)).Is(HttpStatusCode.Forbidden);
            (await visitor.GetAsync("/courses")).IsOk();
        }
    }

    [Fact]
    public async Task Everybody_of_the_town_is_out_with_the_next_request_but_whoever_did_it_and_another_town()
    {
        var andrea = await academy.EmployAsync(Cast.Andrea);
        var lena = await academy.EmployAsync(Cast.Lena);
        Visitor[] out1 = [await academy.ClientOf(lena), await academy.ClientOf(lena), await academy.ClientOf(Cast.Karl), await academy.ClientOf(andrea)];
        var (own, elsewhere) = (await academy.ClientOf(andrea), await academy.ClientOf(Cast.Tom));
        foreach (var visitor in out1.Append(elsewhere)) (await visitor.GetAsync("/courses")).IsOk();

        var page = (await own.GetAsync(Page)).IsOk();
        var (people, devices) = (int.Parse(page.All("main dd")[0].TextContent, System.Globalization.CultureInfo.InvariantCulture), int.Parse(page.All("main dd")[1].TextContent, System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(people >= 3 && devices >= people + 2, $"{people} people, {devices} devices");
        var done = await own.FollowAsync((await own.SubmitAsync(page, "main form")).Is(HttpStatusCode.Redirect));
        Assert.Contains($"{devices - 1} Anmeldungen beendet", done.IsOk().One("[role=status]").TextContent, StringComparison.Ordinal);

        foreach (var visitor in out1) Assert.StartsWith("/account/login", (await visitor.GetAsync("/courses")).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        foreach (var visitor in new[] { own, elsewhere }) (await visitor.GetAsync("/courses")).IsOk();
        Assert.Equal([$"{devices - 1}"], await academy.AskAsync(andrea.OrganisationId, db => db.AuditEntries.Where(e => e.ActorId == andrea.Id && e.Action == AuditAction.AllSessionsEnded).Select(e => e.Detail).ToListAsync()));
        Assert.Contains("Alle abgemeldet", (await own.GetAsync("/admin/audit?kind=AllSessionsEnded")).IsOk().Text, StringComparison.Ordinal);
        // Passwords are as they were.
        (await academy.Stranger().SignInAsync(lena.Email, RunningAcademy.Password)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Whoever_does_it_can_go_too()
    {
        var andrea = await academy.ClientOf(Cast.Andrea);
        Assert.Equal("/account/login", (await andrea.PostAsync(Page)).Is(HttpStatusCode.Redirect).Location);
        (await andrea.GetAsync("/courses")).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_open_screen_is_not_enough()
    {
        var (andrea, lena) = (await academy.ClientOf(Cast.Andrea), await academy.ClientOf(Cast.Lena));
        academy.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.StartsWith("/account/confirm", (await andrea.PostAsync(Page, ("keep", "true"))).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        (await lena.GetAsync("/courses")).IsOk();
    }
}
