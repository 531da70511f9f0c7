using System.Net;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Privacy;

/// <summary>From the administrator's proposal to the second person's agreement, as people go through it.</summary>
public sealed class PrivacyProfilePagesTests : IAsyncLifetime
{
    private const string Desk = "/admin/privacy";
    private const string Open = "/privacy/who-sees-what";

    private readonly RunningAcademy academy = new();
    private Employee council = null!;
    private Visitor andrea = null!;

    public async ValueTask InitializeAsync()
    {
        council = await academy.EmployAsync(Cast.Petra);
        andrea = await academy.ClientOf(Cast.Andrea);
    }

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    private (string, string)[] Profile(string level, int size = 10, string? confirmer = null) =>
        [("Level", level), ("GroupSize", $"{size}"), ("Confirmer", confirmer ?? council.Email), ("Deputy", ""), ("Reason", "Dienstvereinbarung")];

    private async Task<Answer> DecideAsync(params (string, string)[] fields) => await andrea.FollowAsync(await andrea.PostAsync($"{Desk}?handler=decide", fields));

    private Task<PrivacyProfile> InForceAsync() => academy.AskAsync(council.OrganisationId, async db =>
        PrivacyHistory.Of(await db.PrivacyDecisions.AsNoTracking().ToListAsync(), PrivacyProfile.DefaultGroup).On(academy.Clock.Today));

    [Fact]
    public async Task Only_administrators_propose_and_everybody_signed_in_reads()
    {
        Assert.StartsWith("/account/login", (await academy.Stranger().GetAsync(Desk)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        Assert.StartsWith("/account/login", (await academy.Stranger().GetAsync(Open)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        foreach (var who in new[] { Cast.Lena, Cast.Hanna, Cast.Tarik })
        {
            var visitor = await academy.ClientOf(who);
            (await visitor.GetAsync(Desk)).Is(HttpStatusCode.Forbidden);
            (await visitor.PostAsync($"{Desk}?handler=decide", Profile("aggregates"))).Is(HttpStatusCode.Forbidden);
            (await visitor.GetAsync(Open)).IsOk();
        }
        (await andrea.GetAsync(Desk)).IsOk();
    }

    [Fact]
    public async Task Nothing_happens_before_it_was_shown_and_agreed_to()
    {
        var form = (await andrea.GetAsync(Desk)).IsOk();
        var preview = (await andrea.SubmitAsync(form, "main form.ac-form", Profile("aggregates"))).IsOk();
        Assert.True((await InForceAsync()).ShowsPersons);
        var agreed = await andrea.FollowAsync(await andrea.SubmitAsync(preview, "main form[action$='handler=decide']"));
        Assert.True(agreed.IsOk().Has("main [role=status]"));
        Assert.Equal((ProfileLevel.Aggregates, council.Id), ((await InForceAsync()).Level, (await InForceAsync()).ConfirmerId));
        Assert.Contains(await academy.AskAsync(council.OrganisationId, db => db.AuditEntries.ToListAsync()), entry => entry.Action == AuditAction.SettingChanged && entry.Detail!.Contains("aggregates", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_says_what_holds_and_what_was_decided_by_whom()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        Assert.Contains("Status je Person", (await lena.GetAsync(Open)).IsOk().One("section[aria-labelledby=profil]").TextContent, StringComparison.Ordinal);
        await DecideAsync(Profile("aggregates", 12));
        var page = (await lena.GetAsync(Open)).IsOk();
        Assert.Contains("Nichts je Person", page.One("section[aria-labelledby=profil]").TextContent, StringComparison.Ordinal);
        Assert.Contains("nur Gruppen ab 12", page.One("section[aria-labelledby=wer]").TextContent, StringComparison.Ordinal);
        Assert.Contains(council.Name, page.Text, StringComparison.Ordinal);
        Assert.Contains("Andrea Adler", page.One("section[aria-labelledby=verlauf]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Dienstvereinbarung", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looser_needs_the_second_person_is_told_to_everybody_and_holds_two_weeks_later()
    {
        await DecideAsync(Profile("aggregates"));
        await DecideAsync(Profile("completions"));
        var (lena, petra) = (await academy.ClientOf(Cast.Lena), await academy.ClientOf(council));
        Assert.False((await lena.GetAsync("/")).IsOk().Has(".ac-news"));
        Assert.True((await petra.GetAsync("/")).IsOk().Has(".ac-news"));
        academy.Clock.Advance(TimeSpan.FromDays(30));
        (lena, petra) = (await academy.ClientOf(Cast.Lena), await academy.ClientOf(council));
        Assert.Equal(ProfileLevel.Aggregates, (await InForceAsync()).Level);
        (await lena.PostAsync($"{Open}?handler=confirm", ("number", "2"))).Is(HttpStatusCode.Forbidden);
        Assert.True((await petra.FollowAsync(await petra.SubmitAsync((await petra.GetAsync(Open)).IsOk(), "main form[action$='handler=confirm']"))).IsOk().Has("main [role=status]"));
        Assert.Contains("6. Januar 2027", (await lena.GetAsync("/")).IsOk().One(".ac-news").TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        academy.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Equal(ProfileLevel.Completions, (await InForceAsync()).Level);
        Assert.False((await (await academy.ClientOf(Cast.Lena)).GetAsync("/")).IsOk().Has(".ac-news"));
        Assert.Contains("bleibt für immer so", (await (await academy.ClientOf(Cast.Lena)).GetAsync(Open)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_can_stop_it_until_it_holds()
    {
        await DecideAsync(Profile("aggregates"));
        await DecideAsync(Profile("completions"));
        var petra = await academy.ClientOf(council);
        (await petra.PostAsync($"{Open}?handler=withdraw", ("number", "2"))).Is(HttpStatusCode.Redirect);
        Assert.False((await petra.GetAsync(Open)).IsOk().Has("main form"));
        await DecideAsync(Profile("completions"));
        (await petra.PostAsync($"{Open}?handler=confirm", ("number", "3"))).Is(HttpStatusCode.Redirect);
        await andrea.FollowAsync(await andrea.SubmitAsync((await andrea.GetAsync(Desk)).IsOk(), "main form[action$='handler=withdraw']"));
        academy.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal(ProfileLevel.Aggregates, (await InForceAsync()).Level);
        Assert.True((await (await academy.ClientOf(council)).PostAsync($"{Open}?handler=confirm", ("number", "3"))).IsOk().Has("main [role=alert]"));
    }

    [Fact]
    public async Task An_administrator_who_opened_a_way_into_the_second_persons_account_cannot_use_it_at_once()
    {
        await DecideAsync(Profile("aggregates"));
        await DecideAsync(Profile("completions"));
        await andrea.PostAsync($"/admin/accounts/{council.Id}?handler=link");
        var petra = await academy.ClientOf(council);
        Assert.Contains("erneuert", (await petra.PostAsync($"{Open}?handler=confirm", ("number", "2"))).IsOk().One("main [role=alert]").TextContent, StringComparison.Ordinal);
        academy.Clock.Advance(TimeSpan.FromDays(14));
        (await (await academy.ClientOf(council)).PostAsync($"{Open}?handler=confirm", ("number", "2"))).Is(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("everything", "10", "petra", "", "Level")]
    [InlineData("aggregates", "4", "petra", "", "GroupSize")]
    [InlineData("aggregates", "zehn", "petra", "", "GroupSize")]
    [InlineData("aggregates", "10", "", "", "Confirmer")]
    [InlineData("aggregates", "10", "niemand@academy.example", "", "Confirmer")]
    [InlineData("aggregates", "10", "andrea", "", "Confirmer")]
    [InlineData("aggregates", "10", "petra", "petra", "Deputy")]
    [InlineData("completions", "9", "petra", "", "GroupSize")]
    public async Task Bad_input_is_answered_at_the_field_and_nothing_is_lost(string level, string size, string confirmer, string deputy, string field)
    {
        string Email(string who) => who == "petra" ? council.Email : who == "andrea" ? "andrea2@academy.example" : who;
        foreach (var handler in new[] { "", "?handler=decide" })
        {
            var page = (await andrea.PostAsync(Desk + handler, ("Level", level), ("GroupSize", size), ("Confirmer", Email(confirmer)), ("Deputy", Email(deputy)), ("Reason", "Weil"))).IsOk();
            Assert.NotEmpty(page.One($"#{field}-fehler").TextContent);
            Assert.True(page.Has($"main [role=alert] a[href='#{field}']"));
            Assert.Equal("Weil", page.One("#Reason").GetAttribute("value"));
            Assert.Equal(size, page.One("#GroupSize").GetAttribute("value"));
        }
        Assert.True((await InForceAsync()).ShowsPersons);
    }

    [Fact]
    public async Task Nobody_of_another_town_can_be_named_or_answer()
    {
        var tom = await academy.EmployAsync(Cast.Tom);
        Assert.True((await andrea.PostAsync($"{Desk}?handler=decide", Profile("aggregates", confirmer: tom.Email))).IsOk().Has("#Confirmer-fehler"));
        await DecideAsync(Profile("aggregates"));
        await DecideAsync(Profile("completions"));
        var page = (await (await academy.ClientOf(tom)).PostAsync($"{Open}?handler=confirm", ("number", "2"))).IsOk();
        Assert.True(page.Has("main [role=alert]"));
        Assert.DoesNotContain(council.Name, page.Html, StringComparison.Ordinal);
    }
}
