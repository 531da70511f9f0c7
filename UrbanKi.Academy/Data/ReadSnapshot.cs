using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace UrbanKi.Academy.Data;

public static class ReadSnapshot
{
    /// <summary>Several queries that see the same moment, while others go on writing. For reading only: on SQLite it takes no write lock.</summary>
    public static async Task<IAsyncDisposable> BeginSnapshotAsync(this AcademyDbContext db, CancellationToken cancellation = default)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection sqlite)
            return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        var transaction = sqlite.BeginTransaction(deferred: true);
        return new Snapshot(db, transaction, (await db.Database.UseTransactionAsync(transaction, cancellation))!);
    }

    /// <summary>A transaction that the context was handed stays open when the context is done with it, and would be in the way of the next write.</summary>
    private sealed class Snapshot(AcademyDbContext db, SqliteTransaction transaction, IDbContextTransaction told) : IAsyncDisposable
    {
        private bool isOver;

        public async ValueTask DisposeAsync()
        {
            if (isOver) return;
            isOver = true;
            await told.DisposeAsync();
            await transaction.DisposeAsync();
            await db.Database.CloseConnectionAsync();
        }
    }
}
