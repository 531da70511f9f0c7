using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Data;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>The database as the program registers it, in a file of its own and without the site round it.</summary>
public sealed class TemporaryDatabase : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("academy-db-").FullName;
    private readonly ServiceProvider services;

    public TemporaryDatabase()
    {
        ConnectionString = $"Data Source={Path.Combine(folder, "academy.db")}";
        services = new ServiceCollection().AddLogging().AddAcademyDatabase(ConnectionString).BuildServiceProvider();
    }

    public string ConnectionString { get; }
    public IServiceProvider Services => services;
    public WriteGate Gate => services.GetRequiredService<WriteGate>();
    public DatabasePool Pool => services.GetRequiredService<DatabasePool>();

    public AcademyDbContext Open(Guid organisationId = default) => Pool.Lease(new() { Id = organisationId });

    public async ValueTask InitializeAsync()
    {
        await using var db = Open();
        await db.Database.MigrateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearPool(new(ConnectionString));
        Directory.Delete(folder, recursive: true);
    }
}
