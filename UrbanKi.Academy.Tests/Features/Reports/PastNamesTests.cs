using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Reports;

/// <summary>A report of a past day calls things what they were called that day, and counts to a path what belonged to it.</summary>
public sealed class PastNamesTests
{
    private const string Here = "/reports/completions";

    private static IEnumerable<string> Options(Answer page, string field) => page.All($"select[name={field}] option").Select(Answer.Words);

    [Fact]
    public async Task Courses_paths_and_units_bear_the_names_and_contents_of_the_day()
    {
        await using var academy = new RunningAcademy();
        var town = await ReportTown.OpenAsync(academy);
        await town.TellAsync(town.Oezlem, assigned: -1, due: 30, completed: null, ProbeContent.GermanOnly);
        var day = academy.Clock.Today;
        var (page, csv) = (await PageAsync($"{Here}?path=alle"), await FileAsync(""));

        academy.Clock.Advance(TimeSpan.FromDays(5));
        academy.Content.Replace("courses/nur-deutsch/de/index.md", "title: Nur auf Deutsch", "title: Anders genannt").Replace("paths/alle.yml", "courses: [probe-kurs, nur-deutsch]", "courses: [probe-kurs]").Replace("paths/alle.yml", "de: Alle", "de: Die Übrigen");
        await academy.PublishAsync();
        var unit = await town.Hall.UnitAsync("tiefbau");
        await town.Hall.WriteAsync(async db => (await db.Units.Include(known => known.Details).SingleAsync(known => known.Id == unit.UnitId)).Change("Straßenbau", await ParentAsync(db), academy.Clock.Today));

        // Today: the new names, and the path without the course.
        var now = await PageAsync($"{Here}?path=alle");
        Assert.Contains("Anders genannt", Options(now, "course"));
        Assert.Contains("Die Übrigen", Options(now, "path"));
        Assert.Contains(Options(now, "unit"), name => name.Contains("Straßenbau", StringComparison.Ordinal));
        Assert.Equal(5, now.All(".ac-table tbody tr").Count);

        // Of the past day: what it was.
        var past = await PageAsync($"{Here}?path=alle&asOf={day:yyyy-MM-dd}");
        foreach (var field in new[] { "course", "path", "unit" }) Assert.Equal(Options(page, field), Options(past, field));
        Assert.Equal(page.All(".ac-table tbody tr").Select(Answer.Words), past.All(".ac-table tbody tr").Select(Answer.Words));
        Assert.Equal(6, past.All(".ac-table tbody tr").Count);
        Assert.Equal(csv, await FileAsync($"?asOf={day:yyyy-MM-dd}"));
        Assert.Contains("Nur auf Deutsch", csv, StringComparison.Ordinal);

        async Task<Answer> PageAsync(string address) => (await (await academy.ClientOf(town.Hall.Hr)).GetAsync(address)).IsOk();

        async Task<string> FileAsync(string query) => (await (await academy.ClientOf(town.Hall.Hr)).GetAsync($"{Here}.csv{query}")).IsOk().Html;

        async Task<UnitDetail?> ParentAsync(AcademyDbContext db) => unit.ParentId is { } parent ? await db.UnitDetails.SingleAsync(detail => detail.UnitId == parent && detail.ValidTo == null) : null;
    }
}
