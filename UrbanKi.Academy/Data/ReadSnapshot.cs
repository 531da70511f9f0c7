using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace UrbanKi.Academy.Data;

public static class ReadSnapshot
{
    /// <summary>Several queries that see the same moment, while others go on writing. For reading only: on SQLite it takes no write lock.</summary>
    public static async Task<IDbContextTransaction> BeginSnapshotAsync(this AcademyDbContext db, CancellationToken cancellation = default)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection sqlite)
            return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        return (await db.Database.UseTransactionAsync(sqlite.BeginTransaction(deferred: true), cancellation))!;
    }
}
