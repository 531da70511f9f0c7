using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Accounts;

public sealed class SetPasswordPageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private const string Chosen = "Ein langer Satz reicht";

    /// <summary>What the program prints for somebody who has no password yet.</summary>
    private async Task<string> LinkFor(Employee person)
    {
        await using var scope = academy.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var token = await accounts.GeneratePasswordResetTokenAsync((await accounts.FindByEmailAsync(person.Email))!);
        return $"/account/set-password?email={Uri.EscapeDataString(person.Email)}&token={Uri.EscapeDataString(token)}";
    }

    private static async Task<Answer> ChooseAsync(Visitor visitor, string link, string password) =>
        await visitor.SubmitAsync((await visitor.GetAsync(link)).IsOk(), "main form", ("Password", password));

    [Fact]
    public async Task The_link_lets_choose_a_password_and_signs_in()
    {
        var andrea = await academy.EmployAsync(Cast.Andrea);
        var visitor = academy.Stranger();
        (await ChooseAsync(visitor, await LinkFor(andrea), Chosen)).Is(HttpStatusCode.Redirect);
        (await visitor.GetAsync("/courses")).IsOk();
        (await academy.Stranger().SignInAsync(andrea.Email, Chosen)).Is(HttpStatusCode.Redirect);
        (await academy.Stranger().SignInAsync(andrea.Email, RunningAcademy.Password)).IsOk();
    }

    [Fact]
    public async Task Of_two_clicks_one_sets_the_password_and_the_other_says_so()
    {
        var andrea = await academy.EmployAsync(Cast.Andrea);
        var (link, visitor) = (await LinkFor(andrea), academy.Stranger());
        Task<Answer> Click() => visitor.PostAsync(link, ("Password", Chosen));
        var answers = await academy.AllAsync(Click, Click);
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Contains("doppelten Klick", Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_works_once()
    {
        var andrea = await academy.EmployAsync(Cast.Andrea);
        var link = await LinkFor(andrea);
        (await ChooseAsync(academy.Stranger(), link, Chosen)).Is(HttpStatusCode.Redirect);
        var visitor = academy.Stranger();
        (await ChooseAsync(visitor, link, "Noch ein langer Satz")).IsOk();
        (await visitor.GetAsync("/courses")).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_short_password_is_refused_and_the_link_stays_good()
    {
        var andrea = await academy.EmployAsync(Cast.Andrea);
        var link = await LinkFor(andrea);
        Assert.Contains("12", (await ChooseAsync(academy.Stranger(), link, "kurz")).IsOk().Text, StringComparison.Ordinal);
        (await ChooseAsync(academy.Stranger(), link, Chosen)).Is(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    public async Task A_made_up_token_changes_nothing(string token)
    {
        var andrea = await academy.EmployAsync(Cast.Andrea);
        (await ChooseAsync(academy.Stranger(), $"/account/set-password?email={Uri.EscapeDataString(andrea.Email)}&token={Uri.EscapeDataString(token)}", Chosen)).IsOk();
        (await academy.Stranger().SignInAsync(andrea.Email, RunningAcademy.Password)).Is(HttpStatusCode.Redirect);
    }
}
