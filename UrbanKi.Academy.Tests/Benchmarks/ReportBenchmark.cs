using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Tests.Benchmarks;

/// <summary>
/// The completion report of 20,000 employees in twenty courses, three rounds each: 1.2 million rounds, 400,000 rows.
/// Run with: dotnet run -c Release --project UrbanKi.Academy.Tests -- -explicit only -class "*ReportBenchmark" -showLiveOutput
/// </summary>
public sealed class ReportBenchmark(ITestOutputHelper output)
{
    private const int Employees = 20_000;
    private const int Courses = 20;
    private const string Report = "/reports/completions";

    [Fact(Explicit = true)]
    public async Task Reports_on_a_million_rounds()
    {
        var filling = Stopwatch.StartNew();
        await using var town = await MadeUpTown.BuildWithThreeRoundsAsync(Employees, Courses);
        await using (var db = town.OpenDatabase())
            Print($"{await db.Rounds.CountAsync():N0} rounds, {await db.LearningEvents.CountAsync():N0} events, {await db.Standings.CountAsync():N0} standings, {await db.StandingPeriods.CountAsync():N0} periods, made up in {filling.Elapsed.TotalSeconds:F0} s; {new FileInfo(Path.Combine(town.DataPath, "academy.db")).Length / 1048576d:F0} MiB");
        await IsWhatTheRecordSaysAsync(town);
        await PagesAsync(town);
        await FilesAsync(town);
    }

    /// <summary>What somebody in HR waits for: one reader, everything in the database.</summary>
    private async Task PagesAsync(MadeUpTown town)
    {
        using var site = await ServedAcademy.ServeAsync(town);
        var (_, cookie) = await site.SignInAsync(town.Emails[0]);
        var past = $"asOf={town.Today.AddDays(-500):yyyy-MM-dd}";
        foreach (var query in new[]
        {
            "", "?page=8000", "?sort=name", "?sort=status", "?sort=completed&dir=desc", "?status=overdue", $"?course={MadeUpTown.ShortCourse}-07", "?unit=amt-3", "?unit=team-3-2-1", "?q=m%C3%BCller",
            $"?from={town.Today.AddDays(-60):yyyy-MM-dd}&to={town.Today.AddDays(-30):yyyy-MM-dd}",
            $"?{past}", $"?{past}&sort=status", $"?{past}&status=overdue", $"?{past}&course={MadeUpTown.ShortCourse}-07", $"?{past}&unit=amt-3", $"?asOf={town.Today.AddDays(-1000):yyyy-MM-dd}",
        })
        {
            var request = Connection.Get(site.Address, Report + query, cookie);
            using (var first = await Connection.OpenAsync(site.Address)) await first.AskAsync(request);
            var load = await Load.RunAsync(site, 1, TimeSpan.FromSeconds(6), (connection, _) => connection.AskAsync(request));
            Print($"the page {Report}{query}: p50 {load.P50:F0} ms, p95 {load.P95:F0} ms, CPU {load.Cpu:F0} ms");
        }
        Print($"the site under pages: peak working set {site.PeakMemoryMiB:F0} MiB");
    }

    /// <summary>400,000 rows, each file by a site that has just begun.</summary>
    private async Task FilesAsync(MadeUpTown town)
    {
        foreach (var file in new[] { ".xlsx", ".csv", $".xlsx?asOf={town.Today.AddDays(-500):yyyy-MM-dd}" })
        {
            using var site = await ServedAcademy.ServeAsync(town);
            var (browser, _) = await site.SignInAsync(town.Emails[0]);
            var atRest = site.MemoryMiB;
            var watch = Stopwatch.StartNew();
            using var answer = await browser.Http.GetAsync(Report + file, HttpCompletionOption.ResponseHeadersRead);
            answer.EnsureSuccessStatusCode();
            await using var body = await answer.Content.ReadAsStreamAsync();
            var buffer = new byte[1 << 16];
            long length = await body.ReadAsync(buffer);
            var first = watch.Elapsed;
            for (int read; (read = await body.ReadAsync(buffer)) > 0;) length += read;
            Print($"{Report}{file}: first byte {first.TotalSeconds:F1} s, whole {watch.Elapsed.TotalSeconds:F1} s, {length / 1048576d:F1} MiB; the site {atRest:F0} MiB at rest, peak working set {site.PeakMemoryMiB:F0} MiB (bar: 300 MB)");
        }
    }

    /// <summary>Made up quickly, but not made up: for a sample of people the standings and periods are those that the record gives.</summary>
    private static async Task IsWhatTheRecordSaysAsync(MadeUpTown town)
    {
        await using var db = town.OpenDatabase();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var versions = (await db.CourseVersions.Select(v => new { v.Id, v.Number, v.StepCount }).ToListAsync()).ToDictionary(v => v.Id, v => (v.Number, v.StepCount));
        foreach (var number in new[] { 0, 1, 199, 200, 7_345, 19_999 })
        {
            var person = await db.People.SingleAsync(p => p.PersonnelNumber == $"V{number:D7}");
            var rounds = await db.Rounds.Where(r => r.PersonId == person.Id).ToDictionaryAsync(r => r.Id);
            var events = await db.LearningEvents.Where(e => e.PersonId == person.Id).ToListAsync();
            var standings = await db.Standings.Where(s => s.PersonId == person.Id).ToDictionaryAsync(s => s.CourseId);
            var periods = (await db.StandingPeriods.Where(p => p.PersonId == person.Id).ToListAsync()).ToLookup(p => p.CourseId);
            Assert.Equal(Courses, standings.Count);
            foreach (var history in events.GroupBy(e => e.CourseId))
            {
                var (standing, told) = Projection.Of(history, rounds, versions);
                Assert.Equivalent(standing, standings[history.Key], strict: true);
                Assert.Equivalent(told, periods[history.Key].OrderBy(p => p.ValidFrom).ToList(), strict: true);
            }
        }
    }

    private void Print(string line) => output.WriteLine(line);
}
