using System.Net;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Accounts;

/// <summary>Whoever tries somebody else's password can't keep the owner out.</summary>
public sealed class KnownDevicesTests : IAsyncDisposable
{
    private readonly RunningAcademy academy = new();

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    [Fact]
    public async Task The_owner_comes_in_on_the_own_device_while_strangers_try()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var own = await academy.ClientOf(lena);
        await own.PostAsync("/account/logout");
        var thief = academy.Stranger();
        for (var i = 0; i < 10; i++) (await thief.SignInAsync(lena.Email, $"Falsch-{i}")).IsOk();
        (await thief.SignInAsync(lena.Email, RunningAcademy.Password)).Is(HttpStatusCode.TooManyRequests);
        (await own.SignInAsync(lena.Email, RunningAcademy.Password)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task On_a_known_device_too_ten_wrong_ones_are_enough()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var own = await academy.ClientOf(lena);
        await own.PostAsync("/account/logout");
        for (var i = 0; i < 10; i++) (await own.SignInAsync(lena.Email, $"Falsch-{i}")).IsOk();
        (await own.SignInAsync(lena.Email, RunningAcademy.Password)).Is(HttpStatusCode.TooManyRequests);
        // A stranger's count is another.
        (await academy.Stranger().SignInAsync(lena.Email, RunningAcademy.Password)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_device_that_knows_somebody_else_is_a_strangers()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var karl = await academy.ClientOf(Cast.Karl);
        await karl.PostAsync("/account/logout");
        for (var i = 0; i < 10; i++) (await academy.Stranger().SignInAsync(lena.Email, $"Falsch-{i}")).IsOk();
        (await karl.SignInAsync(lena.Email, RunningAcademy.Password)).Is(HttpStatusCode.TooManyRequests);
    }
}
