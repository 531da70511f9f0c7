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

    private static readonly Gen<Standing> AnyStanding = Gen.Select(Gen.Select(AnyDay, AnyDay, AnyDay, AnyDay), Gen.Select(AnyDay, AnyDay, AnyDay, AnyDay), Gen.Select(AnyDay, AnyDay, Gen.Int[0, 1])).Select(row => row switch
    {
        var ((assigned, due, completed, valid), (earlier, earlierValid, withdrawn, superseded), (from, until, steps)) => new Standing
        {
        OrganisationId = Teaching.Town, PersonId = Guid.NewGuid(), CourseId = "kurs", RoundId = Guid.NewGuid(), RoundNumber = 1, VersionId = Guid.NewGuid(), VersionNumber = 2, OpenedOn = Today,
            AssignedOn = assigned, DueOn = due, CompletedOn = completed, ValidUntil = valid, StepsDone = steps, StepCount = 3, EarlierCompletedOn = earlier, EarlierValidUntil = earlierValid, EarlierVersionNumber = 1,
            // Most rows without the extraordinary, or there would be little else.
            WithdrawnOn = steps == 0 ? withdrawn : null, SupersededOn = due is null ? superseded : null, ExemptFrom = assigned is null ? from : null, ExemptUntil = assigned is null ? until : null,
        },
    });

    [Fact]
    public async Task The_database_and_the_rule_agree_on_every_row()
    {
        var standings = AnyStanding.Array[3000].Single();
        await using var db = database.Open(Teaching.Town);
        db.Standings.AddRange(standings);
        await db.SaveChangesAsync();
        var facts = db.Standings.Select(StandingFacts.FromStanding);
        foreach (var key in Status.All)
        {
            var byRule = standings.Where(s => s.StatusOn(Today) == key).Select(s => s.PersonId).Order().ToList();
            var byDatabase = await facts.Where(Status.Filter(key, Today)!).Select(f => f.PersonId).ToListAsync();
            Assert.NotEmpty(byRule);
            Assert.Equal(byRule, byDatabase.Order());
        }
    }
}
