using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Publishing;

/// <summary>A report for a past day counts the courses that a path held on that day.</summary>
public sealed class PathRecordTests : IAsyncDisposable
{
    private const string File = "paths/alle.yml";

    private readonly RunningAcademy academy = new();

    private Task<List<PathVersion>> PathsAsync() => academy.AskAsync(default, db => db.PathVersions.AsNoTracking().OrderBy(path => path.PublishedFrom).ToListAsync());

    private Task PublishAsync(string text)
    {
        academy.Content.Write(File, text);
        return academy.PublishAsync();
    }

    private static string Path(params string[] courses) => $"title:\n  de: Alle\nsummary:\n  de: Für alle.\ncourses: [{string.Join(", ", courses)}]\n";

    [Fact]
    public async Task The_first_that_is_known_stands_for_all_days_before()
    {
        await PublishAsync(Path(ProbeContent.Course, ProbeContent.GermanOnly));
        var path = Assert.Single(await PathsAsync(), path => path.PublishedTo is null);
        Assert.Equal([ProbeContent.Course, ProbeContent.GermanOnly], path.CourseIds);
        Assert.Equal("Alle", path.Titles["de"]);
    }

    [Fact]
    public async Task What_changes_holds_from_that_day_on_and_what_was_stays()
    {
        await PublishAsync(Path(ProbeContent.Course));
        academy.Clock.Advance(TimeSpan.FromDays(5));
        await PublishAsync(Path(ProbeContent.Course, ProbeContent.GermanOnly));
        var today = academy.Clock.Today;
        var paths = await PathsAsync();
        Assert.Equal([ProbeContent.Course], Assert.Single(paths, path => path.HoldsOn(today.AddDays(-1))).CourseIds);
        Assert.Equal([ProbeContent.Course, ProbeContent.GermanOnly], Assert.Single(paths, path => path.HoldsOn(today)).CourseIds);

        // Of the day itself only its end counts.
        await PublishAsync(Path(ProbeContent.GermanOnly));
        Assert.Equal([ProbeContent.GermanOnly], Assert.Single(await PathsAsync(), path => path.HoldsOn(today)).CourseIds);
        Assert.Equal(paths.Count, (await PathsAsync()).Count);
    }

    [Fact]
    public async Task A_path_that_is_gone_ends_and_one_that_stays_is_not_written_again()
    {
        await PublishAsync(Path(ProbeContent.Course));
        var before = await PathsAsync();
        academy.Clock.Advance(TimeSpan.FromDays(1));
        await academy.PublishAsync();
        Assert.Equal(before.Select(path => path.Id), (await PathsAsync()).Select(path => path.Id));
        academy.Content.Remove(File);
        await academy.PublishAsync();
        Assert.DoesNotContain(await PathsAsync(), path => path.HoldsOn(academy.Clock.Today));
    }

    public ValueTask DisposeAsync() => academy.DisposeAsync();
}
