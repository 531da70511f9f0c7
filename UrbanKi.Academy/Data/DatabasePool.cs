using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace UrbanKi.Academy.Data;

/// <summary>Lends pooled contexts, each told anew whose rows it may see.</summary>
public sealed class DatabasePool(DbContextOptions<AcademyDbContext> options) : IDbContextFactory<AcademyDbContext>
{
    private readonly PooledDbContextFactory<AcademyDbContext> pool = new(options);

    /// <summary>A context that sees the rows of whatever organisation is current when it is asked.</summary>
    public AcademyDbContext Lease(CurrentOrganisation organisation) => pool.CreateDbContext().WorkingFor(organisation);

    /// <summary>A context that sees nobody's rows until it is told.</summary>
    public AcademyDbContext CreateDbContext() => Lease(new());
}
