using System.Net;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Accounts;

public sealed class ChangePasswordPageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private const string Page = "/account/manage/password";
    private const string Chosen = "Ein langer Satz reicht";

    private static async Task<Answer> ChangeAsync(Visitor visitor, string current, string chosen) =>
        await visitor.SubmitAsync((await visitor.GetAsync(Page)).IsOk(), "main form", ("Password", current), ("NewPassword", chosen));

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in() => Assert.StartsWith("/account/login", (await academy.Stranger().GetAsync(Page)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);

    [Fact]
    public async Task The_new_password_counts_and_the_old_one_does_not()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var visitor = await academy.ClientOf(lena);
        var page = (await visitor.FollowAsync(await ChangeAsync(visitor, RunningAcademy.Password, Chosen))).IsOk();
        Assert.True(page.Has("main [role=status]"));
        (await academy.Stranger().SignInAsync(lena.Email, Chosen)).Is(HttpStatusCode.Redirect);
        (await academy.Stranger().SignInAsync(lena.Email, RunningAcademy.Password)).IsOk();
        Assert.Equal(1, await academy.AskAsync(lena.OrganisationId, db => db.AuditEntries.CountAsync(e => e.Action == AuditAction.PasswordChanged && e.ActorId == lena.Id)));
    }

    [Fact]
    public async Task Of_two_clicks_one_changes_it_and_the_other_says_so()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var visitor = await academy.ClientOf(lena);
        Task<Answer> Click() => visitor.PostAsync(Page, ("Password", RunningAcademy.Password), ("NewPassword", Chosen));
        var answers = await academy.AllAsync(Click, Click);
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Contains("doppelten Klick", Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK).Text, StringComparison.Ordinal);
        (await academy.Stranger().SignInAsync(lena.Email, Chosen)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Whoever_is_signed_in_elsewhere_is_out_at_once()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var (here, elsewhere) = (await academy.ClientOf(lena), await academy.ClientOf(lena));
        (await ChangeAsync(here, RunningAcademy.Password, Chosen)).Is(HttpStatusCode.Redirect);
        (await here.GetAsync("/courses")).IsOk();
        (await elsewhere.GetAsync("/courses")).Is(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("Falsch-Geraten-1", Chosen, "Password")]
    [InlineData("", Chosen, "Password")]
    [InlineData(RunningAcademy.Password, "kurz", "NewPassword")]
    [InlineData(RunningAcademy.Password, "", "NewPassword")]
    [InlineData(RunningAcademy.Password, "Sommer2026!!", "NewPassword")]
    [InlineData(RunningAcademy.Password, "Musterbach2026", "NewPassword")]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_changes(string current, string chosen, string field)
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var page = (await ChangeAsync(await academy.ClientOf(lena), current, chosen)).IsOk();
        Assert.Equal("true", page.One("#" + field).GetAttribute("aria-invalid"));
        Assert.True(page.Has($".ac-errors a[href='#{field}']"));
        Assert.Empty(page.All("input[type=password][value]"));
        (await academy.Stranger().SignInAsync(lena.Email, RunningAcademy.Password)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Whoever_found_an_open_screen_guesses_ten_times_and_waits()
    {
        var visitor = await academy.ClientOf(Cast.Lena);
        for (var i = 0; i < 10; i++) (await ChangeAsync(visitor, $"Falsch-{i}", Chosen)).IsOk();
        (await ChangeAsync(visitor, RunningAcademy.Password, Chosen)).Is(HttpStatusCode.TooManyRequests);
    }
}
