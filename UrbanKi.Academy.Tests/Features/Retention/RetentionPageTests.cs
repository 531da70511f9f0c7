using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Hosting.Jobs;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Retention;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Retention;

public sealed class RetentionPageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private const string Page = "/admin/retention";
    private const string Form = "main form:not([action*=handler])";

    [Fact]
    public async Task Only_administrators_see_and_set_the_clocks()
    {
        Assert.StartsWith("/account/login", (await academy.Stranger().GetAsync(Page)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        foreach (var who in new[] { Cast.Lena, Cast.Hanna, Cast.Tarik })
        {
            var visitor = await academy.ClientOf(who);
            (await visitor.GetAsync(Page)).Is(HttpStatusCode.Forbidden);
            (await visitor.PostAsync($"{Page}?handler=set", ("AccountDays", "0"))).Is(HttpStatusCode.Forbidden);
        }
        Assert.True((await (await academy.ClientOf(Cast.Andrea)).GetAsync("/admin")).IsOk().Has($"a[href='{Page}']"));
    }

    [Fact]
    public async Task A_clock_is_set_after_it_was_shown_what_that_deletes_and_it_is_noted()
    {
        var (andrea, karl) = (await academy.EmployAsync(Cast.Andrea), await academy.EmployAsync(Cast.Karl));
        await LeaveAsync(karl, academy.Clock.Today.AddDays(-20));
        var browser = await academy.ClientOf(andrea);
        var page = (await browser.GetAsync(Page)).IsOk();
        Assert.Equal("30", page.One("#AccountDays").GetAttribute("value"));
        Assert.False(page.Has("[aria-labelledby=folge]"));

        var proposed = (await browser.SubmitAsync(page, Form, ("AccountDays", "10"))).IsOk();
        Assert.Contains("Konten", Answer.Words(proposed.One("[aria-labelledby=folge] tbody")));
        Assert.Empty(await SettingsAsync(andrea));

        (await browser.SubmitAsync(proposed, "form[action*='handler=set']")).Is(HttpStatusCode.Redirect);
        Assert.Equal(["AccountDays 10"], await SettingsAsync(andrea));
        Assert.Contains("Retention AccountDays: 30 → 10", await academy.AskAsync(andrea.OrganisationId, db => db.AuditEntries.Where(entry => entry.Action == AuditAction.SettingChanged).Select(entry => entry.Detail).ToListAsync()));

        // And back, so that others find the clocks as they were.
        var again = (await browser.SubmitAsync((await browser.GetAsync(Page)).IsOk(), Form, ("AccountDays", "30"))).IsOk();
        (await browser.SubmitAsync(again, "form[action*='handler=set']")).Is(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("AccountDays", "bald")]
    [InlineData("DetailDays", "29")]
    [InlineData("ProofDays", "29")]
    [InlineData("LogDays", "-1")]
    [InlineData("MailDays", "6")]
    [InlineData("SurveyDays", "")]
    public async Task What_can_not_be_is_said_at_the_field_and_nothing_is_lost(string field, string value)
    {
        var andrea = await academy.EmployAsync(Cast.Andrea);
        var browser = await academy.ClientOf(andrea);
        var before = await SettingsAsync(andrea);
        foreach (var handler in new[] { "", "?handler=set" })
        {
            (string, string)[] fields = [.. RetentionClock.All.Select(clock => (clock.Name, clock.Name == field ? value : $"{clock.DefaultDays}"))];
            var answer = (await browser.PostAsync($"{Page}{handler}", fields)).IsOk();
            Assert.True(answer.Has($"#{field}[aria-invalid=true]") && answer.Has($"#{field}-fehler"));
            Assert.Equal(value, answer.One($"#{field}").GetAttribute("value") ?? "");
        }
        Assert.Equal(before, await SettingsAsync(andrea));
    }

    [Fact]
    public async Task The_job_runs_once_a_day_and_its_report_is_shown()
    {
        var (andrea, lena) = (await academy.EmployAsync(Cast.Andrea), await academy.EmployAsync(Cast.Lena));
        await LeaveAsync(lena, academy.Clock.Today.AddDays(-40));
        academy.Clock.Advance(TimeSpan.FromDays(1));
        await academy.Services.GetRequiredService<DailyJobs>().RunDueAsync(CancellationToken.None);
        Assert.False(await academy.AskAsync(lena.OrganisationId, db => db.Users.AnyAsync(account => account.PersonId == lena.Id)));
        (await academy.Stranger().SignInAsync(lena.Email, RunningAcademy.Password)).IsOk();

        var page = (await (await academy.ClientOf(andrea)).GetAsync(Page)).IsOk();
        Assert.Contains("Konten Konto", Answer.Words(page.One("[aria-labelledby=berichte] tbody")));
        Assert.DoesNotContain(lena.Name, page.Text);
    }

    private Task<List<string>> SettingsAsync(Employee person) =>
        academy.AskAsync(person.OrganisationId, db => db.RetentionSettings.Where(setting => setting.Days != 30).Select(setting => setting.Clock + " " + setting.Days).ToListAsync());

    private Task<int> LeaveAsync(Employee person, DateOnly day) => academy.AskAsync(person.OrganisationId, async db =>
    {
        (await db.People.Include(one => one.Details).SingleAsync(one => one.Id == person.Id)).Leave(day);
        return await db.SaveChangesAsync();
    });
}
