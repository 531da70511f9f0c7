using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Data;

/// <summary>Decisions on privacy, who looked at what, and deletion reports can be added to, and nothing else: the database itself refuses.</summary>
public sealed class PrivacyRowsTests(TemporaryDatabase database) : IClassFixture<TemporaryDatabase>
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private async Task<Guid> KeepAsync(DateOnly day)
    {
        var town = Guid.NewGuid();
        await using var db = database.Open();
        db.AddRange(
            new PrivacyDecision { OrganisationId = town, Number = 1, Kind = PrivacyDecisionKind.Proposed, Level = ProfileLevel.Completions, MinimumGroupSize = 10, DecidedOn = day, InForceFrom = day },
            new DataAccess { OrganisationId = town, Day = day, Kind = AccessKind.Report, ShownDay = day, Rows = 7 },
            new DeletionCount { OrganisationId = town, Day = day, Clock = "AccountDays", What = "Accounts", Count = 1 });
        await db.SaveChangesAsync();
        return town;
    }

    [Fact]
    public async Task What_was_decided_looked_at_or_deleted_is_not_written_anew()
    {
        await using var db = database.Open(await KeepAsync(Today));
        await Assert.ThrowsAsync<SqliteException>(() => db.PrivacyDecisions.ExecuteUpdateAsync(d => d.SetProperty(x => x.MinimumGroupSize, 5)));
        await Assert.ThrowsAsync<SqliteException>(() => db.DataAccesses.ExecuteUpdateAsync(d => d.SetProperty(x => x.Rows, 0)));
        await Assert.ThrowsAsync<SqliteException>(() => db.DeletionCounts.ExecuteUpdateAsync(d => d.SetProperty(x => x.Count, 0)));
    }

    [Fact]
    public async Task Decisions_and_deletion_reports_are_kept_for_ever_and_looks_until_their_clock_has_run()
    {
        await using var db = database.Open(await KeepAsync(Today.AddDays(-4000)));
        await Assert.ThrowsAsync<SqliteException>(() => db.PrivacyDecisions.ExecuteDeleteAsync());
        await Assert.ThrowsAsync<SqliteException>(() => db.DeletionCounts.ExecuteDeleteAsync());
        Assert.Equal(1, await db.DataAccesses.ExecuteDeleteAsync());
        await using var fresh = database.Open(await KeepAsync(Today.AddDays(-20)));
        await Assert.ThrowsAsync<SqliteException>(() => fresh.DataAccesses.ExecuteDeleteAsync());
    }
}
