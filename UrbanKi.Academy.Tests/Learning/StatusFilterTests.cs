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

    private static readonly Gen<Standing> AnyStanding = Gen.Select(AnyDay, AnyDay, AnyDay, AnyDay, Gen.Int[0, 1]).Select((assigned, due, completed, valid, steps) => new Standing
    {
        OrganisationId = Teaching.Town, PersonId = Guid.NewGuid(), CourseId = "kurs", RoundId = Guid.NewGuid(), RoundNumber = 1, VersionId = Guid.NewGuid(), VersionNumber = 1,
        AssignedOn = assigned, DueOn = due, CompletedOn = completed, ValidUntil = valid, StepsDone = steps, StepCount = 3,
    });

    [Fact]
    public async Task The_database_and_the_rule_agree_on_every_row()
    {
        var standings = AnyStanding.Array[600].Single();
        await using var db = database.Open(Teaching.Town);
        db.Standings.AddRange(standings);
        await db.SaveChangesAsync();
        var facts = db.Standings.Select(s => new StandingFacts
        {
            PersonId = s.PersonId, CourseId = s.CourseId, VersionNumber = s.VersionNumber, IsBegun = s.StepsDone > 0,
            AssignedOn = s.AssignedOn, DueOn = s.DueOn, CompletedOn = s.CompletedOn, ValidUntil = s.ValidUntil, CertificateNumber = s.CertificateNumber,
        });
        foreach (var key in Status.All.Append(Status.NotAssigned))
        {
            var byRule = standings.Where(s => s.StatusOn(Today) == key).Select(s => s.PersonId).Order().ToList();
            var byDatabase = await facts.Where(Status.Filter(key, Today)!).Select(f => f.PersonId).ToListAsync();
            Assert.NotEmpty(byRule);
            Assert.Equal(byRule, byDatabase.Order());
        }
    }
}
