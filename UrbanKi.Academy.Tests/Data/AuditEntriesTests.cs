using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Data;

/// <summary>The audit log can be added to, and nothing else: the database itself refuses.</summary>
public sealed class AuditEntriesTests(TemporaryDatabase database) : IClassFixture<TemporaryDatabase>
{
    private async Task<(Guid Town, Guid Entry)> NoteAsync(DateTime at)
    {
        var entry = new AuditEntry { OrganisationId = Guid.NewGuid(), At = at, Action = AuditAction.RoleGranted, Detail = Role.Hr };
        await using var db = database.Open();
        db.AuditEntries.Add(entry);
        await db.SaveChangesAsync();
        return (entry.OrganisationId, entry.Id);
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task An_entry_is_not_changed()
    {
        var (town, id) = await NoteAsync(Now);
        await using var db = database.Open(town);
        await Assert.ThrowsAsync<SqliteException>(() => db.AuditEntries.Where(e => e.Id == id).ExecuteUpdateAsync(e => e.SetProperty(x => x.Detail, "learner")));
        Assert.Equal(Role.Hr, (await db.AuditEntries.SingleAsync()).Detail);
    }

    [Fact]
    public async Task An_entry_of_this_year_is_not_deleted()
    {
        var (town, _) = await NoteAsync(Now.AddDays(-300));
        await using var db = database.Open(town);
        await Assert.ThrowsAsync<SqliteException>(() => db.AuditEntries.ExecuteDeleteAsync());
        Assert.Equal(1, await db.AuditEntries.CountAsync());
    }

    [Fact]
    public async Task What_is_older_than_a_year_may_be_cleared_away()
    {
        var (town, _) = await NoteAsync(Now.AddDays(-366));
        await using var db = database.Open(town);
        Assert.Equal(1, await db.AuditEntries.ExecuteDeleteAsync());
    }
}
