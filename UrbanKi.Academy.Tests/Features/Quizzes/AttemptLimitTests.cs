using System.Net;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Quizzes;

public sealed class AttemptLimitTests : IAsyncDisposable
{
    private const string Quiz = "/courses/nur-deutsch/quiz";

    private readonly RunningAcademy academy = new();

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    [Fact]
    public async Task A_limit_counts_days_as_the_town_does()
    {
        // 23:50 in Berlin.
        academy.Clock.Advance(new TimeSpan(14, 20, 0));
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        await browser.PostAsync($"{Quiz}?handler=start");
        await browser.PostAsync($"{Quiz}?handler=submit");
        var refused = (await browser.PostAsync($"{Quiz}?handler=start")).IsOk();
        Assert.True(refused.Has("main .kern-alert"));
        Assert.False((await browser.GetAsync(Quiz)).Has("main form"));
        Assert.Equal(1, await academy.AskAsync(lena.OrganisationId, db => db.QuizAttempts.CountAsync(a => a.PersonId == lena.Id)));

        academy.Clock.Advance(TimeSpan.FromMinutes(11));
        (await browser.PostAsync($"{Quiz}?handler=start")).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Going_on_with_an_open_attempt_is_no_new_one()
    {
        var browser = await academy.ClientOf(Cast.Lena);
        (await browser.PostAsync($"{Quiz}?handler=start")).Is(HttpStatusCode.Redirect);
        (await browser.PostAsync($"{Quiz}?handler=start")).Is(HttpStatusCode.Redirect);
        (await browser.PostAsync($"{Quiz}?handler=answer", ("question", "eine"), ("answer", "42"))).Is(HttpStatusCode.Redirect);
        await browser.PostAsync("/courses/nur-deutsch/allein");
        await browser.PostAsync($"{Quiz}?handler=submit");
        Assert.Contains("/certificates/UK-", (await browser.GetAsync("/courses/nur-deutsch")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_completion_that_ran_out_is_repeated_in_a_round_of_its_own()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        await (await academy.ClientOf(lena)).CompleteAsync();
        academy.Clock.Advance(TimeSpan.FromDays(800));
        var browser = await academy.ClientOf(lena);
        Assert.Equal("/courses/probe-kurs/erste-lektion", (await browser.GetAsync("/")).One(".ac-continue .kern-btn--primary").GetAttribute("href"));
        await browser.CompleteAsync();
        var rounds = await academy.AskAsync(lena.OrganisationId, db => db.Rounds.Where(r => r.PersonId == lena.Id).OrderBy(r => r.Number).ToListAsync());
        Assert.Equal([MovableClock.Start.AddDays(0).Date, MovableClock.Start.AddDays(800).Date], rounds.Select(r => r.CompletedOn!.Value.ToDateTime(default)));
        Assert.Equal(2, (await browser.GetAsync("/certificates")).All("main a[href$='.pdf']").Count);
    }
}
