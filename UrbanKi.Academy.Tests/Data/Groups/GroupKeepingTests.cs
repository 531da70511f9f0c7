using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning.Groups;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Data.Groups;

/// <summary>Groups are made once, and their figures are told once for each month.</summary>
public sealed class GroupKeepingTests(TemporaryDatabase database) : IClassFixture<TemporaryDatabase>
{
    private static readonly DateOnly January = new(2026, 1, 10), EndOfJanuary = new(2026, 1, 31), February = new(2026, 2, 10), EndOfFebruary = new(2026, 2, 28), March = new(2026, 3, 10), EndOfMarch = new(2026, 3, 31), April = new(2026, 4, 10);

    private async Task<TownOfGroups> TownAsync(params string[] paths)
    {
        var town = new TownOfGroups(database);
        await town.FoundAsync(paths.Length == 0 ? ["bauen/"] : paths);
        return town;
    }

    private static async Task<IReadOnlyList<(string Path, int Size, Band Band)>> ToldAsync(TownOfGroups town, DateOnly day) =>
        [.. (await town.FiguresAsync(day)).Groups.Select(group => (group.UnitPath, group.Size, group.Band))];

    [Fact]
    public async Task A_month_that_is_over_is_told_and_the_one_that_runs_is_not()
    {
        var town = await TownAsync();
        await town.HireAsync(6, "bauen/", January, January);
        await town.HireAsync(6, "bauen/", January);
        await town.TellGroupsAsync(February);
        var told = await town.FiguresAsync(February);
        Assert.Equal((EndOfJanuary, 12, new Band(1, 3)), (told.MonthEnd, told.Groups.Single().Size, told.Groups.Single().Band));
        Assert.Null((await town.FiguresAsync(January)).MonthEnd);
    }

    [Fact]
    public async Task What_was_told_once_stays_whatever_happens_later()
    {
        var town = await TownAsync();
        var people = await town.HireAsync(12, "bauen/", January);
        await town.TellGroupsAsync(February);
        var before = await ToldAsync(town, EndOfJanuary);
        foreach (var person in people) await town.CompleteAsync(person, February);
        await town.TellGroupsAsync(March);
        await town.TellGroupsAsync(March);
        Assert.Equal(before, await ToldAsync(town, EndOfJanuary));
        Assert.Equal(new Band(2, 3), (await ToldAsync(town, EndOfFebruary)).Single().Band);
        await using var db = town.Open();
        Assert.Equal((1, 12, 2), (await db.Cohorts.CountAsync(), await db.CohortMembers.CountAsync(), await db.CohortShares.CountAsync()));
    }

    /// <summary>Four of twelve have completed, which is just the second step: one fewer would be the first.</summary>
    [Fact]
    public async Task Nobody_who_leaves_or_is_deleted_moves_a_figure()
    {
        var town = await TownAsync();
        var completed = await town.HireAsync(4, "bauen/", January, January);
        await town.HireAsync(10, "bauen/", January);
        await town.TellGroupsAsync(February);
        var before = (await ToldAsync(town, EndOfJanuary)).Single();
        Assert.Equal(new Band(0, 3), before.Band);
        var fifth = (await town.HireAsync(1, "bauen/", February))[0];
        await town.LeaveAsync(completed[0], February);
        await town.DeleteAsync(completed[1]);
        await town.LeaveAsync(completed[2], February.AddDays(1));
        await town.CompleteAsync(fifth, February);
        await town.TellGroupsAsync(March);
        Assert.Equal(before, (await ToldAsync(town, EndOfFebruary)).Single());
    }

    [Fact]
    public async Task Whoever_moves_is_counted_where_they_were_and_nobody_joins()
    {
        var town = await TownAsync("bauen/", "soziales/");
        var people = await town.HireAsync(12, "bauen/", January, January);
        await town.HireAsync(12, "soziales/", January);
        await town.TellGroupsAsync(February);
        var before = await ToldAsync(town, EndOfJanuary);
        await town.MoveAsync(people[0], "soziales/", February);
        await town.HireAsync(3, "soziales/", February, February);
        await town.TellGroupsAsync(March);
        Assert.Equal(before, await ToldAsync(town, EndOfFebruary));
    }

    [Fact]
    public async Task Those_who_come_new_wait_until_they_are_a_group()
    {
        var town = await TownAsync();
        await town.HireAsync(9, "bauen/", January);
        await town.TellGroupsAsync(February);
        Assert.Empty(await ToldAsync(town, EndOfJanuary));
        await town.HireAsync(1, "bauen/", February);
        await town.TellGroupsAsync(March);
        Assert.Equal([("bauen/", 10, new Band(0, 3))], await ToldAsync(town, EndOfFebruary));
    }

    [Fact]
    public async Task A_group_ends_when_too_few_of_it_are_left_or_still_have_to_do_it()
    {
        var town = await TownAsync("bauen/", "soziales/");
        var leaving = await town.HireAsync(11, "bauen/", January);
        var exempt = await town.HireAsync(11, "soziales/", January);
        await town.TellGroupsAsync(February);
        foreach (var person in leaving.Take(2)) await town.LeaveAsync(person, February);
        foreach (var person in exempt.Take(2)) await town.TellAsync(person, "kurs", February, period => (period.ExemptFrom, period.ExemptUntil) = (February, DateOnly.MaxValue));
        await town.TellGroupsAsync(March);
        Assert.Equal(2, (await ToldAsync(town, EndOfJanuary)).Count);
        Assert.Empty(await ToldAsync(town, EndOfFebruary));
    }

    [Fact]
    public async Task A_completion_that_has_run_out_no_longer_counts()
    {
        var town = await TownAsync();
        for (var i = 0; i < 12; i++) await town.HireAsync("bauen/", January, January, validUntil: new(2026, 2, 15));
        await town.TellGroupsAsync(February);
        await town.TellGroupsAsync(March);
        Assert.Equal((new Band(2, 3), new Band(0, 3)), ((await ToldAsync(town, EndOfJanuary)).Single().Band, (await ToldAsync(town, EndOfFebruary)).Single().Band));
    }

    [Fact]
    public async Task A_month_in_which_nobody_looked_is_made_up_for()
    {
        var town = await TownAsync();
        var people = await town.HireAsync(12, "bauen/", January);
        await town.TellGroupsAsync(February);
        foreach (var person in people) await town.CompleteAsync(person, March);
        await town.TellGroupsAsync(April);
        Assert.Equal([EndOfMarch, EndOfFebruary, EndOfJanuary], (await town.FiguresAsync(April)).Months);
        Assert.Equal((new Band(0, 3), new Band(2, 3)), ((await ToldAsync(town, EndOfFebruary)).Single().Band, (await ToldAsync(town, EndOfMarch)).Single().Band));
    }

    [Fact]
    public async Task Where_larger_groups_are_demanded_the_smaller_ones_are_no_longer_told_not_even_of_the_past()
    {
        var town = await TownAsync("bauen/", "soziales/");
        await town.HireAsync(12, "bauen/", January);
        await town.HireAsync(25, "soziales/", January);
        await town.TellGroupsAsync(February);
        town.Demand(20);
        await town.TellGroupsAsync(March);
        Assert.Equal([25], (await ToldAsync(town, EndOfJanuary)).Select(group => group.Size));
        Assert.Equal([25], (await ToldAsync(town, EndOfFebruary)).Select(group => group.Size));
    }
}
