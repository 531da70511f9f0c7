using System.Globalization;
using System.Net;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Accounts;

public sealed class SignInThrottlePageTests : IAsyncDisposable
{
    private readonly RunningAcademy academy = new();

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    [Fact]
    public async Task After_ten_wrong_passwords_an_account_waits_and_others_do_not()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var karl = await academy.EmployAsync(Cast.Karl);
        var visitor = academy.Stranger();
        // Writing the address differently is no way round.
        for (var i = 0; i < 10; i++) (await visitor.SignInAsync(i % 2 == 0 ? lena.Email : $" {lena.Email.ToUpperInvariant()}", $"Falsch-{i}-Geraten")).IsOk();

        var refused = (await visitor.SignInAsync(lena.Email, RunningAcademy.Password)).Is(HttpStatusCode.TooManyRequests);
        var wait = int.Parse(Assert.Single(refused.Response.Headers.GetValues("Retry-After")), CultureInfo.InvariantCulture);
        Assert.InRange(wait, 1, 300);
        Assert.True(refused.Has("#Password"));
        (await visitor.SignInAsync(karl.Email, RunningAcademy.Password)).Is(HttpStatusCode.Redirect);

        academy.Clock.Advance(TimeSpan.FromSeconds(wait));
        (await academy.Stranger().SignInAsync(lena.Email, RunningAcademy.Password)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task After_a_hundred_wrong_passwords_an_address_waits()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var visitor = academy.Stranger();
        for (var i = 0; i < 100; i++) (await visitor.SignInAsync($"person{i}@academy.example", "Falsch-Geraten-1")).IsOk();
        (await visitor.SignInAsync(lena.Email, RunningAcademy.Password)).Is(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_town_hall_behind_one_address_signs_in_as_often_as_it_likes()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        for (var i = 0; i < 110; i++) (await academy.Stranger().SignInAsync(lena.Email, RunningAcademy.Password)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Whoever_is_away_for_a_working_day_signs_in_again()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        academy.Clock.Advance(TimeSpan.FromHours(9));
        (await lena.GetAsync("/courses")).IsOk();
        academy.Clock.Advance(TimeSpan.FromHours(9));
        (await lena.GetAsync("/courses")).IsOk();
        academy.Clock.Advance(TimeSpan.FromHours(11));
        (await lena.GetAsync("/courses")).Is(HttpStatusCode.Redirect);
    }
}
