using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Data;

public sealed class StandingQueriesTests(TemporaryDatabase database) : IClassFixture<TemporaryDatabase>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Plain_SQL_reads_what_the_model_reads(bool isFilled)
    {
        var (town, person) = (Guid.NewGuid(), Guid.NewGuid());
        var kept = new Standing { OrganisationId = town, PersonId = person, CourseId = "kurs", RoundId = Guid.NewGuid(), RoundNumber = 3, VersionId = Guid.NewGuid(), VersionNumber = 4, OpenedOn = new(2026, 1, 1) };
        if (isFilled)
        {
            (kept.DoneLessons, kept.QuizPassed, kept.StepsDone, kept.StepCount) = ("eins zwei", true, 5, 6);
            (kept.AssignedOn, kept.DueOn, kept.CompletedOn, kept.ValidUntil) = (new(2026, 1, 2), new(2026, 3, 4), new(2026, 5, 6), new(2028, 7, 8));
            kept.CertificateNumber = "ABCD-EFGH-JKLM-NPQR";
            (kept.WithdrawnOn, kept.ExemptFrom, kept.ExemptUntil, kept.SupersededOn) = (new(2026, 1, 3), new(2026, 1, 4), DateOnly.MaxValue, new(2026, 1, 5));
            (kept.EarlierCompletedOn, kept.EarlierValidUntil, kept.EarlierCertificateNumber, kept.EarlierVersionNumber) = (new(2024, 5, 6), new(2026, 5, 5), "ABCD-EFGH-JKLM-NPQS", 2);
        }
        await using var db = database.Open(town);
        db.Add(kept);
        await db.SaveChangesAsync();

        Assert.Equivalent(await db.Standings.AsNoTracking().SingleAsync(), await db.StandingOfAsync(person, "kurs"), strict: true);
        Assert.Null(await db.StandingOfAsync(person, "anderer"));
        await using var elsewhere = database.Open(Guid.NewGuid());
        Assert.Null(await elsewhere.StandingOfAsync(person, "kurs"));
    }

    /// <summary>A new column has to be read as well, and written in the test above.</summary>
    [Fact]
    public void Every_column_is_known()
    {
        using var db = database.Open();
        Assert.Equal(25, db.Model.FindEntityType(typeof(Standing))!.GetProperties().Count());
    }
}
