using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

namespace UrbanKi.Academy.Data;

/// <summary>The database as one file that others can keep.</summary>
public static class DatabaseCopy
{
    /// <summary>Copies page by page what was committed when the copy began; the site goes on reading and writing. Not VACUUM INTO: that may number rows anew, and the search index knows its rows by number.</summary>
    /// <param name="target">A file that doesn't exist yet or is empty; complete when this returns.</param>
    public static void Make(string connectionString, string target)
    {
        using (var source = new SqliteConnection(Alone(connectionString, SqliteOpenMode.ReadWrite)))
        using (var copy = new SqliteConnection(Alone($"Data Source={target}", SqliteOpenMode.ReadWriteCreate)))
        {
            source.Open();
            Ask(source, "PRAGMA busy_timeout=10000");
            copy.Open();
            // One reading transaction for the whole of it: beside a log (WAL) no writer waits for a reader.
            source.BackupDatabase(copy);
            // A single file without a log beside it.
            Ask(copy, "PRAGMA journal_mode=DELETE");
        }
        using var file = new FileStream(target, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Nobody is signed in any more.</summary>
    public static void EndSessions(string file)
    {
        using var database = new SqliteConnection(Alone($"Data Source={file}", SqliteOpenMode.ReadWrite));
        database.Open();
        // A backup may be older than the table.
        if (Ask(database, "SELECT count(*) FROM sqlite_schema WHERE name = 'AccountSessions'") is not 0L) Ask(database, "DELETE FROM AccountSessions");
    }

    /// <summary>What is wrong with a database file, in SQLite's words; empty where it is whole.</summary>
    public static IReadOnlyList<string> Problems(string file)
    {
        try
        {
            using var database = new SqliteConnection(Alone($"Data Source={file}", SqliteOpenMode.ReadOnly));
            database.Open();
            return [.. Lines(database, "PRAGMA integrity_check(20)").Where(line => line != "ok"), .. Lines(database, "SELECT 'a row of ' || \"table\" || ' refers to nothing in ' || parent FROM pragma_foreign_key_check LIMIT 20")];
        }
        catch (SqliteException problem)
        {
            return [problem.Message];
        }
    }

    /// <summary>The newest change of the schema that the file has been through; null where it is none of ours.</summary>
    public static string? MigrationOf(string file)
    {
        using var database = new SqliteConnection(Alone($"Data Source={file}", SqliteOpenMode.ReadOnly));
        database.Open();
        return Ask(database, "SELECT count(*) FROM sqlite_schema WHERE name = '__EFMigrationsHistory'") is 0L ? null
            : Ask(database, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId DESC LIMIT 1") as string;
    }

    /// <summary>Whether this program knows that change of the schema; one that it doesn't know was made by a newer program.</summary>
    public static bool Knows(string migration) =>
        typeof(DatabaseCopy).Assembly.GetTypes().Any(type => type.GetCustomAttribute<MigrationAttribute>()?.Id == migration);

    /// <summary>The file behind a connection; null for a database in memory.</summary>
    public static string? FileOf(string connectionString) =>
        new SqliteConnectionStringBuilder(connectionString) is { Mode: not SqliteOpenMode.Memory, DataSource: not ":memory:" } connection ? connection.DataSource : null;

    // Not from the pool: the file must be free when this is over.
    private static string Alone(string connectionString, SqliteOpenMode mode) => new SqliteConnectionStringBuilder(connectionString) { Pooling = false, Mode = mode }.ConnectionString;

    private static object? Ask(SqliteConnection database, string question)
    {
        using var command = database.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar();
    }

    private static List<string> Lines(SqliteConnection database, string question)
    {
        using var command = database.CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read()) lines.Add(reader.GetString(0));
        return lines;
    }
}
