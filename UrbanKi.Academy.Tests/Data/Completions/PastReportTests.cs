using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Data.Completions;

/// <summary>A report for a past day comes from the record alone; for the day that is, both ways must agree.</summary>
public sealed class PastReportTests
{
    private static async Task<List<CompletionLine>> LinesAsync(RunningAcademy academy, Guid organisation, DateOnly day, bool isPast) =>
        await academy.AskAsync(organisation, db => db.LinesAsync(new() { Day = day, IsPast = isPast, ShowsPersons = true }).ToListAsync().AsTask());

    [Fact]
    public async Task The_record_tells_of_today_what_the_standings_tell()
    {
        await using var academy = new RunningAcademy { HasDemo = true, HasShippedContent = true };
        var town = await FirstTownAsync(academy);
        var now = await LinesAsync(academy, town, academy.Clock.Today, isPast: false);
        Assert.True(now.Count > 60);
        Assert.Equal(now, await LinesAsync(academy, town, academy.Clock.Today, isPast: true));
    }

    [Fact]
    public async Task A_lesson_that_was_asked_for_again_does_not_count_as_begun_in_either()
    {
        await using var academy = new RunningAcademy();
        var lena = await academy.EmployAsync(Cast.Lena);
        await (await academy.ClientOf(lena)).PostAsync($"/courses/probe-kurs/{ProbeContent.First}");
        academy.Content.Replace(ProbeContent.LessonFile("de", 1), "Ein Satz auf Deutsch.", "Ein anderer Satz.");
        await academy.PublishAsync();
        var now = Assert.Single(await LinesAsync(academy, lena.OrganisationId, academy.Clock.Today, isPast: false));
        Assert.False(now.Facts.IsBegun);
        Assert.Equal(now, Assert.Single(await LinesAsync(academy, lena.OrganisationId, academy.Clock.Today, isPast: true)));
    }

    [Fact]
    public async Task A_past_day_keeps_its_rows_whatever_happens_later()
    {
        await using var academy = new RunningAcademy();
        var lena = await academy.EmployAsync(Cast.Lena);
        var browser = await academy.ClientOf(lena);
        await browser.PostAsync($"/courses/probe-kurs/{ProbeContent.First}");
        var day = academy.Clock.Today;
        var before = await LinesAsync(academy, lena.OrganisationId, day, isPast: false);
        academy.Clock.Advance(TimeSpan.FromDays(3));
        browser = await academy.ClientOf(lena);
        await browser.CompleteAsync();
        Assert.Equal(Status.Completed, Assert.Single(await LinesAsync(academy, lena.OrganisationId, academy.Clock.Today, isPast: false)).StatusOn(academy.Clock.Today));
        Assert.Equal(before, await LinesAsync(academy, lena.OrganisationId, day, isPast: true));
    }

    private static async Task<Guid> FirstTownAsync(RunningAcademy academy)
    {
        await using var db = await academy.Services.GetRequiredService<IDbContextFactory<AcademyDbContext>>().CreateDbContextAsync();
        return (await db.Organisations.OrderBy(o => o.Name).FirstAsync()).Id;
    }
}
