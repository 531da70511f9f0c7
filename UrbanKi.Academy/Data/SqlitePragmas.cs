using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace UrbanKi.Academy.Data;

/// <summary>What every SQLite connection needs. FULL because NORMAL may lose an acknowledged answer when the machine dies. What is deleted is overwritten, or it would lie in the file until something else takes its place.</summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";

    /// <summary>SQLite's own connections outlive ours in the pool and remember what they were told, so it is said once.</summary>
    private readonly ConditionalWeakTable<object, object> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite has nothing to wait for: its asynchronous methods are the synchronous ones.
        Tell((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void Tell(SqliteConnection connection)
    {
        NameOrder.Teach(connection);
        if (told.TryGetValue(connection.Handle!, out _)) return;
        using var command = connection.CreateCommand();
        // The log is kept in the file itself, and EF looks at first whether there is one with a connection that may only read.
        command.CommandText = new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly ? Pragmas : "PRAGMA journal_mode=WAL; " + Pragmas;
        command.ExecuteNonQuery();
        told.AddOrUpdate(connection.Handle!, this);
    }
}
