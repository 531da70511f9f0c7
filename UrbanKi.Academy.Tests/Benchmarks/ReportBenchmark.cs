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

    [Fact(Explicit = true)]
    public async Task Reports_on_a_million_rounds()
    {
        var filling = Stopwatch.StartNew();
        await using var town = await MadeUpTown.BuildWithThreeRoundsAsync(Employees, Courses);
        await using (var db = town.OpenDatabase())
            Print($"{await db.Rounds.CountAsync():N0} rounds, {await db.LearningEvents.CountAsync():N0} events, {await db.Standings.CountAsync():N0} standings, {await db.StandingPeriods.CountAsync():N0} periods, made up in {filling.Elapsed.TotalSeconds:F0} s; {new FileInfo(Path.Combine(town.DataPath, "academy.db")).Length / 1048576d:F0} MiB");
        await IsWhatTheRecordSaysAsync(town);
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
