using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Assignments;
using UrbanKi.Academy.Hosting.Demo;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Hosting.Demo;

public sealed class DemoVolumeTests
{
    [Fact]
    public async Task What_is_asked_of_made_up_people_is_assigned_so_that_the_night_leaves_them_as_they_are()
    {
        await using var academy = new RunningAcademy();
        var today = academy.Clock.Today;
        var town = await DemoVolume.FillAsync(academy.Services.GetRequiredService<IDbContextFactory<AcademyDbContext>>(), academy.Services.GetRequiredService<Library>().Current, 40, today);
        var before = await EventsAsync();
        Assert.Equal(0, await academy.Services.GetRequiredService<AssignmentKeeping>().KeepInStepAsync(town.Id, null, new UrbanKi.Academy.Learning.Moment(academy.Clock.GetUtcNow().UtcDateTime, today)));
        Assert.Equal(before, await EventsAsync());
        var standings = await academy.AskAsync(town.Id, db => db.Standings.AsNoTracking().ToListAsync());
        Assert.Equal(80, standings.Count);
        foreach (var status in new[] { Status.Completed, Status.Overdue }) Assert.Contains(standings, standing => standing.StatusOn(today) == status);

        Task<int> EventsAsync() => academy.AskAsync(town.Id, db => db.LearningEvents.CountAsync());
    }
}
