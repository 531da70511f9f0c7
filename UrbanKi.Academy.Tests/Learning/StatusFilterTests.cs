using CsCheck;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Learning;

public sealed class StatusFilterTests(TemporaryDatabase database) : IClassFixture<TemporaryDatabase>
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    // Close to the borders, where mistakes live.
    private static readonly Gen<DateOnly?> AnyDay = Gen.OneOf(Gen.Const((DateOnly?)null), Gen.Int[0, 7].Select(choice => (DateOnly?)Today.AddDays(new[] { -400, -1, 0, 1, 59, 60, 61, 400 }[choice])));

    private static Gen<Standing> AnyStanding(string courseId) => Gen.Select(Gen.Select(AnyDay, AnyDay, AnyDay, AnyDay), Gen.Select(AnyDay, AnyDay, AnyDay, AnyDay), Gen.Select(AnyDay, AnyDay, Gen.Int[0, 1])).Select(row => row switch
    {
        var ((assigned, due, completed, valid), (earlier, earlierValid, withdrawn, superseded), (from, until, steps)) => new Standing
        {
        OrganisationId = Teaching.Town, PersonId = Guid.NewGuid(), CourseId = courseId, RoundId = Guid.NewGuid(), RoundNumber = 1, VersionId = Guid.NewGuid(), VersionNumber = 2, OpenedOn = Today,
            AssignedOn = assigned, DueOn = due, CompletedOn = completed, ValidUntil = valid, StepsDone = steps, StepCount = 3, EarlierCompletedOn = earlier, EarlierValidUntil = earlierValid, EarlierVersionNumber = 1,
            // Most rows without the extraordinary, or there would be little else.
            WithdrawnOn = steps == 0 ? withdrawn : null, SupersededOn = due is null ? superseded : null, ExemptFrom = assigned is null ? from : null, ExemptUntil = assigned is null ? until : null,
        },
    });

    [Fact]
    public async Task The_database_and_the_rule_agree_on_every_row()
    {
        var standings = AnyStanding("kurs").Array[3000].Single();
        await using var db = database.Open(Teaching.Town);
        db.Standings.AddRange(standings);
        await db.SaveChangesAsync();
        var facts = db.Standings.Where(s => s.CourseId == "kurs").Select(StandingFacts.FromStanding);
        foreach (var key in Status.All)
        {
            var byRule = standings.Where(s => s.StatusOn(Today) == key).Select(s => s.PersonId).Order().ToList();
            var byDatabase = await facts.Where(Status.Filter(key, Today)!).Select(f => f.PersonId).ToListAsync();
            Assert.NotEmpty(byRule);
            Assert.Equal(byRule, byDatabase.Order());
        }
    }

    [Fact]
    public async Task Figures_count_every_row_once_and_as_the_table_shows_it()
    {
        var standings = AnyStanding("figuren").Array[3000].Single();
        await using var db = database.Open(Teaching.Town);
        db.Standings.AddRange(standings);
        await db.SaveChangesAsync();
        foreach (var (first, last) in new (DateOnly?, DateOnly?)[] { (null, null), (Today.AddDays(-1), Today.AddDays(1)), (Today, null), (null, Today.AddDays(-2)) })
        {
            var part = Status.PartOn(Today, first, last);
            var byDatabase = await db.Standings.Where(s => s.CourseId == "figuren").Select(StandingFacts.FromStanding).GroupBy(part).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
            var byTable = standings.CountBy(standing => (int)PartOf(standing)).ToDictionary();
            Assert.Equal(byTable, byDatabase);
            Assert.Equal(standings.Length, byDatabase.Values.Sum());

            // The same decision in words: who is asked for it, then the status of the row, then the period.
            FigurePart PartOf(Standing standing)
            {
                var facts = StandingFacts.Of(standing);
                var isInPeriod = (first is null || facts.CompletedOn >= first) && (last is null || facts.CompletedOn <= last);
                return standing.AssignedOn is null || standing.WithdrawnOn is not null ? FigurePart.Beside : standing.StatusOn(Today) switch
                {
                    Status.Exempt => FigurePart.Beside,
                    Status.Overdue => FigurePart.Overdue,
                    Status.Completed or Status.Expiring => isInPeriod ? FigurePart.Completed : FigurePart.Open,
                    _ => FigurePart.Open,
                };
            }
        }
    }

    [Fact]
    public void Whoever_is_late_with_a_repetition_counts_as_late_and_not_as_completed_as_well()
    {
        var late = new Standing
        {
            OrganisationId = Teaching.Town, PersonId = Guid.NewGuid(), CourseId = "kurs", RoundId = Guid.NewGuid(), RoundNumber = 2, VersionId = Guid.NewGuid(), VersionNumber = 1, OpenedOn = Today,
            AssignedOn = Today.AddDays(-30), DueOn = Today.AddDays(-1), EarlierCompletedOn = Today.AddDays(-300), EarlierValidUntil = Today.AddDays(65), EarlierVersionNumber = 1,
        };
        Assert.Equal(Status.Overdue, late.StatusOn(Today));
        Assert.Equal((int)FigurePart.Overdue, Status.PartOn(Today, null, null).Compile()(StandingFacts.Of(late)));
    }
}
