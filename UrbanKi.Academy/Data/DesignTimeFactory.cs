using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace UrbanKi.Academy.Data;

/// <summary>For "dotnet ef" only. Identity must see its schema version here too, or the migration lacks the passkeys' table.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<AcademyDbContext>
{
    public AcademyDbContext CreateDbContext(string[] args)
    {
        var identity = new ServiceCollection()
            .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .BuildServiceProvider();
        return new(new DbContextOptionsBuilder<AcademyDbContext>()
            .UseApplicationServiceProvider(identity)
            .UseSqlite("Data Source=design.db")
            .Options);
    }
}
