using Microsoft.EntityFrameworkCore;

namespace UrbanKi.Academy.Data.Retention;

/// <summary>Rows that go as a whole, with what hangs on them.</summary>
internal sealed record RowSweep<T>(string Clock, string What, Func<AcademyDbContext, IQueryable<T>> Due) : Sweep(Clock, What) where T : class
{
    private const int Part = 2000;

    public override async Task<long> CountAsync(AcademyDbContext db, CancellationToken cancellation) => await Due(db).LongCountAsync(cancellation);

    public override async Task<long> DeleteSomeAsync(AcademyDbContext db, CancellationToken cancellation)
    {
        // Loaded rather than deleted by query, so that the order of what hangs on what is the model's business.
        var some = await InOrder(db).Take(Part).ToListAsync(cancellation);
        db.RemoveRange(some);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return some.Count;
    }

    /// <summary>By their key: which are the first is said, not left to chance.</summary>
    private IQueryable<T> InOrder(AcademyDbContext db) => db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties
        .Aggregate(Due(db).OrderBy(_ => 0), (rows, part) => rows.ThenBy(row => EF.Property<object>(row, part.Name)));
}
