using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Accounts;

public sealed class SessionsPageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private const string Page = "/account/manage/sessions";

    private static async Task<bool> IsSignedInAsync(Visitor visitor) => (await visitor.GetAsync("/courses")).Status == HttpStatusCode.OK;

    private async Task<Visitor> ComeAsync(Employee person, string browser)
    {
        var visitor = academy.Stranger();
        visitor.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", browser);
        (await visitor.SignInAsync(person.Email, RunningAcademy.Password)).Is(HttpStatusCode.Redirect);
        return visitor;
    }

    [Fact]
    public async Task One_sees_ones_own_devices_and_nobody_elses()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        await academy.ClientOf(Cast.Karl);
        await ComeAsync(lena, "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0");
        var page = (await (await ComeAsync(lena, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1")).GetAsync(Page)).IsOk();
        Assert.Equal(2, page.All("main li form").Count);
        Assert.Contains("Firefox, Windows", page.Text, StringComparison.Ordinal);
        Assert.Contains("Safari, iPhone", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_ends_while_it_is_looked_up_is_over_with_the_next_question()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var (sessions, gate, held) = (academy.Services.GetRequiredService<AccountSessions>(), academy.Services.GetRequiredService<WriteGate>(), new TaskCompletionSource());
        var session = await academy.AskAsync(lena.OrganisationId, async db =>
        {
            var account = await db.Users.SingleAsync(one => one.PersonId == lena.Id);
            // Not seen today: looking it up writes that down, and waits for its turn.
            var open = db.AccountSessions.Add(new() { AccountId = account.Id, Method = SignInMethod.Password, Device = "Firefox", StartedAt = academy.Clock.GetUtcNow().UtcDateTime, SeenOn = academy.Clock.Today.AddDays(-1) }).Entity;
            await db.SaveChangesAsync();
            return open.Id;
        });
        var holding = academy.AskAsync(lena.OrganisationId, async db => { await gate.WriteAsync(db, () => held.Task); return 0; });
        async Task WaitingAsync(int count)
        {
            for (var patience = 0; patience < 200 && gate.Waiting < count; patience++) await Task.Delay(25, TestContext.Current.CancellationToken);
        }
        await WaitingAsync(1);
        var ending = sessions.EndAsync(session);
        await WaitingAsync(2);
        var looking = sessions.IsOpenAsync(session);
        await WaitingAsync(3);
        held.SetResult();
        await Task.WhenAll(holding, ending, looking);
        Assert.False(await sessions.IsOpenAsync(session));
    }

    [Fact]
    public async Task Ending_one_session_ends_it_with_its_next_request_and_no_other()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var (here, there) = (await academy.ClientOf(lena), await academy.ClientOf(lena));
        var form = (await here.GetAsync(Page)).IsOk().All("main li form")[1];
        (await here.PostAsync($"{Page}?handler=end", ("session", form.QuerySelector("[name=session]")!.GetAttribute("value")!))).Is(HttpStatusCode.Redirect);
        Assert.True(await IsSignedInAsync(here));
        Assert.False(await IsSignedInAsync(there));
    }

    [Fact]
    public async Task Signing_out_everywhere_else_keeps_this_device()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var (here, there, elsewhere) = (await academy.ClientOf(lena), await academy.ClientOf(lena), await academy.ClientOf(lena));
        Assert.Single((await here.FollowAsync(await here.PostAsync($"{Page}?handler=others"))).IsOk().All("main li form"));
        Assert.Equal((true, false, false), (await IsSignedInAsync(here), await IsSignedInAsync(there), await IsSignedInAsync(elsewhere)));
    }

    [Fact]
    public async Task Signing_out_everywhere_means_here_too()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var (here, there) = (await academy.ClientOf(lena), await academy.ClientOf(lena));
        (await here.PostAsync($"{Page}?handler=everywhere")).Is(HttpStatusCode.Redirect);
        Assert.Equal((false, false), (await IsSignedInAsync(here), await IsSignedInAsync(there)));
    }

    [Fact]
    public async Task Somebody_elses_session_is_none_of_mine()
    {
        var (lena, karl) = (await academy.ClientOf(Cast.Lena), await academy.ClientOf(Cast.Karl));
        var hers = (await lena.GetAsync(Page)).IsOk().One("[name=session]").GetAttribute("value")!;
        (await karl.PostAsync($"{Page}?handler=end", ("session", hers))).Is(HttpStatusCode.NotFound);
        (await karl.PostAsync($"{Page}?handler=end", ("session", "no-guid"))).Is(HttpStatusCode.NotFound);
        Assert.True(await IsSignedInAsync(lena));
    }

    [Fact]
    public async Task A_cookie_that_was_copied_is_worth_nothing_after_signing_out()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        var cookie = await CookieOf(lena);
        (await lena.PostAsync("/account/logout")).Is(HttpStatusCode.Redirect);
        var thief = academy.Stranger();
        var request = new HttpRequestMessage(HttpMethod.Get, "/courses");
        request.Headers.Add("Cookie", cookie);
        (await thief.SendAsync(request)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_role_that_was_taken_is_gone_a_minute_later_and_one_that_was_given_is_there()
    {
        var hanna = await academy.EmployAsync(Cast.Hanna);
        var visitor = await academy.ClientOf(hanna);
        (await visitor.GetAsync("/reports/completions")).IsOk();
        await academy.AskAsync(hanna.OrganisationId, db => db.RoleGrants.Where(g => g.PersonId == hanna.Id).ExecuteDeleteAsync());
        academy.Clock.Advance(TimeSpan.FromSeconds(61));
        (await visitor.GetAsync("/reports/completions")).Is(HttpStatusCode.Forbidden);
        Assert.True(await IsSignedInAsync(visitor));
    }

    [Fact]
    public async Task Whoever_has_left_is_out_a_minute_later_and_does_not_come_back_in()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var visitor = await academy.ClientOf(lena);
        await academy.AskAsync(lena.OrganisationId, async db =>
        {
            (await db.People.Include(p => p.Details).SingleAsync(p => p.Id == lena.Id)).Leave(academy.Clock.Today);
            return await db.SaveChangesAsync();
        });
        academy.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.False(await IsSignedInAsync(visitor));
        var page = (await academy.Stranger().SignInAsync(lena.Email, RunningAcademy.Password)).IsOk();
        Assert.Contains(new Words("de")["Account_Wrong"], page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_busy_after_a_day_one_signs_in_again()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        for (var hours = 0; hours < 24; hours += 6)
        {
            Assert.True(await IsSignedInAsync(lena));
            academy.Clock.Advance(TimeSpan.FromHours(6));
        }
        Assert.False(await IsSignedInAsync(lena));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36", "Chrome, Linux")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0", "Edge, Windows")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36", "Samsung Internet, Android")]
    [InlineData("curl/8", "?")]
    [InlineData("", "?")]
    public void A_device_is_called_as_its_owner_would(string agent, string name) => Assert.Equal(name, DeviceName.Of(agent));

    /// <summary>The sign-in cookie as a thief would copy it.</summary>
    private async Task<string> CookieOf(Visitor visitor)
    {
        var answer = await visitor.GetAsync("/account/manage");
        return answer.Response.RequestMessage!.Headers.TryGetValues("Cookie", out var sent) ? string.Join("; ", sent) : throw new InvalidOperationException("The request carried no cookie.");
    }
}
