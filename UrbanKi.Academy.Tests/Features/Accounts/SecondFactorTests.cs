using System.Net;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Accounts;

public sealed class SecondFactorTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private const string Page = "/account/manage/second-factor";

    private async Task<(Employee Person, AuthenticatorApp App, string[] Codes, Visitor Owner)> ProtectedAsync()
    {
        var person = await academy.EmployAsync(Cast.Lena);
        var owner = await academy.ClientOf(person);
        var (app, codes) = await AuthenticatorApp.SetUpAsync(owner, academy.Clock);
        return (person, app, codes, owner);
    }

    private static async Task<bool> IsSignedInAsync(Visitor visitor) => (await visitor.GetAsync("/courses")).Status == HttpStatusCode.OK;

    /// <summary>The password is right; now the page of the second step.</summary>
    private static async Task<Answer> HalfInAsync(Visitor visitor, Employee person)
    {
        var answer = (await visitor.SignInAsync(person.Email, RunningAcademy.Password, "/courses?q=probe")).Is(HttpStatusCode.Redirect);
        Assert.StartsWith("/account/login/second-step", answer.Location, StringComparison.Ordinal);
        Assert.False(await IsSignedInAsync(visitor));
        return (await visitor.FollowAsync(answer)).IsOk();
    }

    [Fact]
    public async Task The_password_alone_is_not_enough_any_more_and_the_code_leads_on()
    {
        var (person, app, _, _) = await ProtectedAsync();
        var visitor = academy.Stranger();
        var step = await HalfInAsync(visitor, person);
        Assert.Equal("/courses?q=probe", (await visitor.SubmitAsync(step, "form:has(#Code)", ("Code", app.NextCode()))).Is(HttpStatusCode.Redirect).Location);
        Assert.True(await IsSignedInAsync(visitor));
    }

    [Fact]
    public async Task A_code_is_taken_once()
    {
        var (person, app, _, _) = await ProtectedAsync();
        var code = app.NextCode();
        var (first, second) = (academy.Stranger(), academy.Stranger());
        (await first.SubmitAsync(await HalfInAsync(first, person), "form:has(#Code)", ("Code", code))).Is(HttpStatusCode.Redirect);
        var refused = (await second.SubmitAsync(await HalfInAsync(second, person), "form:has(#Code)", ("Code", code))).IsOk();
        Assert.Equal("true", refused.One("#Code").GetAttribute("aria-invalid"));
        Assert.False(await IsSignedInAsync(second));
    }

    [Theory]
    [InlineData("")]
    [InlineData("000000")]
    [InlineData("abc")]
    [InlineData("１２３４５６")]
    public async Task A_wrong_code_is_said_at_the_field(string code)
    {
        var (person, _, _, _) = await ProtectedAsync();
        var visitor = academy.Stranger();
        Assert.Equal("true", (await visitor.SubmitAsync(await HalfInAsync(visitor, person), "form:has(#Code)", ("Code", code))).IsOk().One("#Code").GetAttribute("aria-invalid"));
        Assert.False(await IsSignedInAsync(visitor));
    }

    [Fact]
    public async Task After_ten_wrong_codes_even_the_right_one_waits()
    {
        var (person, app, codes, _) = await ProtectedAsync();
        var visitor = academy.Stranger();
        var step = await HalfInAsync(visitor, person);
        for (var i = 0; i < 10; i++) (await visitor.SubmitAsync(step, "form:has(#Code)", ("Code", $"{i}{i}{i}{i}{i}{i}"))).IsOk();
        (await visitor.SubmitAsync(step, "form:has(#Code)", ("Code", app.Code()))).Is(HttpStatusCode.TooManyRequests);
        (await visitor.SubmitAsync(step, "form:has(#RecoveryCode)", ("RecoveryCode", codes[0]))).Is(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed_and_is_noted()
    {
        var (person, _, codes, _) = await ProtectedAsync();
        var typed = codes[3].Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant();
        var (first, second) = (academy.Stranger(), academy.Stranger());
        (await first.SubmitAsync(await HalfInAsync(first, person), "form:has(#RecoveryCode)", ("RecoveryCode", typed))).Is(HttpStatusCode.Redirect);
        Assert.True(await IsSignedInAsync(first));
        Assert.Contains("9", (await first.GetAsync(Page)).IsOk().Text, StringComparison.Ordinal);
        (await second.SubmitAsync(await HalfInAsync(second, person), "form:has(#RecoveryCode)", ("RecoveryCode", typed))).IsOk();
        Assert.False(await IsSignedInAsync(second));
        Assert.Equal(1, await academy.AskAsync(person.OrganisationId, db => db.AuditEntries.CountAsync(e => e.Action == AuditAction.RecoveryCodeUsed && e.SubjectId == person.Id)));
    }

    [Fact]
    public async Task Of_two_clicks_with_a_recovery_code_one_comes_in_and_nothing_breaks()
    {
        var (person, _, codes, _) = await ProtectedAsync();
        var visitor = academy.Stranger();
        await HalfInAsync(visitor, person);
        Task<Answer> Click() => visitor.PostAsync("/account/login/second-step?handler=recover", ("RecoveryCode", codes[0]));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Redirect], (await academy.AllAsync(Click, Click)).Select(answer => answer.Status).Order());
    }

    [Fact]
    public async Task Neither_the_secret_nor_a_recovery_code_lies_readable_in_the_database()
    {
        var person = await academy.EmployAsync(Cast.Lena);
        var owner = await academy.ClientOf(person);
        var offered = (await owner.FollowAsync(await owner.PostAsync($"{Page}?handler=start"))).IsOk();
        var secret = offered.One(".ac-secret").TextContent.Replace(" ", "", StringComparison.Ordinal);
        var on = await owner.SubmitAsync(offered, "main form", ("Code", new AuthenticatorApp(secret, academy.Clock).NextCode()));
        var kept = await academy.AskAsync(person.OrganisationId, db => db.UserTokens.Where(t => db.Users.Any(a => a.Id == t.UserId && a.PersonId == person.Id)).Select(t => t.Value!).ToListAsync());
        Assert.Equal(2, kept.Count);
        Assert.DoesNotContain(kept, value => value.Contains(secret, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(on.All(".ac-secrets li"), code => kept.Any(value => value.Contains(code.TextContent, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_trusted_device_is_not_asked_again_and_another_is()
    {
        var (person, app, _, _) = await ProtectedAsync();
        var mine = academy.Stranger();
        (await mine.SubmitAsync(await HalfInAsync(mine, person), "form:has(#Code)", ("Code", app.NextCode()), ("Remember", "true"))).Is(HttpStatusCode.Redirect);
        await mine.PostAsync("/account/logout");
        Assert.Equal("/", (await mine.SignInAsync(person.Email, RunningAcademy.Password)).Is(HttpStatusCode.Redirect).Location);
        Assert.True(await IsSignedInAsync(mine));
        await HalfInAsync(academy.Stranger(), person);
    }

    [Fact]
    public async Task Turned_off_it_is_gone_with_secret_and_codes_and_trust()
    {
        var (person, app, _, owner) = await ProtectedAsync();
        var trusted = academy.Stranger();
        (await trusted.SubmitAsync(await HalfInAsync(trusted, person), "form:has(#Code)", ("Code", app.NextCode()), ("Remember", "true"))).Is(HttpStatusCode.Redirect);
        await trusted.PostAsync("/account/logout");
        Assert.True((await owner.FollowAsync(await owner.PostAsync($"{Page}?handler=remove"))).IsOk().Has("main [role=status]"));
        Assert.Equal("/", (await academy.Stranger().SignInAsync(person.Email, RunningAcademy.Password)).Is(HttpStatusCode.Redirect).Location);
        Assert.Equal(0, await academy.AskAsync(person.OrganisationId, db => db.UserTokens.CountAsync(t => db.Users.Any(a => a.Id == t.UserId && a.PersonId == person.Id))));
        Assert.Equal([AuditAction.SecondFactorSet, AuditAction.SecondFactorRemoved],
            await academy.AskAsync(person.OrganisationId, db => db.AuditEntries.Where(e => e.SubjectId == person.Id).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync()));
        // Set anew, it is asked for on the device that was trusted before, too, after a minute at most.
        academy.Clock.Advance(TimeSpan.FromMinutes(2));
        await AuthenticatorApp.SetUpAsync(owner, academy.Clock);
        await HalfInAsync(trusted, person);
    }

    [Fact]
    public async Task Every_recovery_code_is_good_for_once()
    {
        var (person, _, codes, _) = await ProtectedAsync();
        foreach (var code in codes)
        {
            var visitor = academy.Stranger();
            (await visitor.SubmitAsync(await HalfInAsync(visitor, person), "form:has(#RecoveryCode)", ("RecoveryCode", code))).Is(HttpStatusCode.Redirect);
            var again = academy.Stranger();
            (await again.SubmitAsync(await HalfInAsync(again, person), "form:has(#RecoveryCode)", ("RecoveryCode", code))).IsOk();
        }
    }

    [Fact]
    public async Task New_recovery_codes_replace_the_old_ones()
    {
        var (person, _, codes, owner) = await ProtectedAsync();
        var renewed = (await owner.PostAsync($"{Page}?handler=codes")).IsOk().All(".ac-secrets li").Select(code => code.TextContent).ToArray();
        Assert.Empty(codes.Intersect(renewed));
        var visitor = academy.Stranger();
        var step = await HalfInAsync(visitor, person);
        (await visitor.SubmitAsync(step, "form:has(#RecoveryCode)", ("RecoveryCode", codes[0]))).IsOk();
        (await visitor.SubmitAsync(step, "form:has(#RecoveryCode)", ("RecoveryCode", renewed[0]))).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_second_step_asks_nothing_of_somebody_who_did_not_take_the_first()
    {
        var visitor = academy.Stranger();
        Assert.StartsWith("/account/login", (await visitor.GetAsync("/account/login/second-step?returnUrl=%2Fcourses")).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        Assert.StartsWith("/account/login", (await visitor.PostAsync("/account/login/second-step", ("Code", "123456"))).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_screen_left_open_is_not_enough_to_change_it()
    {
        var person = await academy.EmployAsync(Cast.Lena);
        var visitor = await academy.ClientOf(person);
        (await visitor.GetAsync(Page)).IsOk();
        academy.Clock.Advance(TimeSpan.FromMinutes(16));
        var asked = (await visitor.GetAsync(Page)).Is(HttpStatusCode.Redirect);
        Assert.StartsWith("/account/confirm?returnUrl=", asked.Location, StringComparison.Ordinal);
        Assert.StartsWith("/account/confirm", (await visitor.PostAsync($"{Page}?handler=start")).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);

        var form = (await visitor.FollowAsync(asked)).IsOk();
        (await visitor.SubmitAsync(form, "main form", ("Password", "Falsch-Geraten-1"))).IsOk();
        Assert.Equal(Page, (await visitor.SubmitAsync(form, "main form", ("Password", RunningAcademy.Password))).Is(HttpStatusCode.Redirect).Location);
        (await visitor.GetAsync(Page)).IsOk();
    }
}
