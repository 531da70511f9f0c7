using System.Net;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Hosting;

/// <summary>Where the operator demands it, a password alone opens nothing but the way to a second factor.</summary>
public sealed class SecondFactorDutyTests
{
    private const string SetUp = "/account/manage/second-factor";

    private static RunningAcademy AcademyWith(string duty) => new() { Settings = new Dictionary<string, string> { ["Academy:SignIn:SecondFactorFor"] = duty } };

    [Fact]
    public async Task Whoever_has_a_role_sets_one_up_first_and_learners_just_learn()
    {
        await using var academy = AcademyWith("Roles");
        (await (await academy.ClientOf(Cast.Lena)).GetAsync("/courses")).IsOk();
        var hanna = await academy.EmployAsync(Cast.Hanna);
        var visitor = await academy.ClientOf(hanna);
        foreach (var address in new[] { "/", "/courses", "/reports/completions", "/reports/completions.xlsx" })
            Assert.Equal(SetUp, (await visitor.GetAsync(address)).Is(HttpStatusCode.Redirect).Location);
        Assert.Equal(SetUp, (await visitor.PostAsync("/courses/probe-kurs/quiz?handler=start")).Is(HttpStatusCode.Redirect).Location);
        foreach (var address in new[] { SetUp, "/account/manage/passkeys", "/imprint", "/css/base.css" }) (await visitor.GetAsync(address)).IsOk();

        var (app, _) = await AuthenticatorApp.SetUpAsync(visitor, academy.Clock);
        (await visitor.GetAsync("/reports/completions")).IsOk();
        var again = academy.Stranger();
        var step = (await again.FollowAsync(await again.SignInAsync(hanna.Email, RunningAcademy.Password))).IsOk();
        (await again.SubmitAsync(step, "form:has(#Code)", ("Code", app.NextCode()))).Is(HttpStatusCode.Redirect);
        (await again.GetAsync("/reports/completions")).IsOk();
        // Turned off, the door is closed again at once.
        await again.PostAsync($"{SetUp}?handler=remove");
        (await again.GetAsync("/reports/completions")).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Everyone_means_everyone()
    {
        await using var academy = AcademyWith("Everyone");
        Assert.Equal(SetUp, (await (await academy.ClientOf(Cast.Lena)).GetAsync("/courses")).Is(HttpStatusCode.Redirect).Location);
        Assert.StartsWith("/account/login", (await academy.Stranger().GetAsync("/courses")).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
    }
}
