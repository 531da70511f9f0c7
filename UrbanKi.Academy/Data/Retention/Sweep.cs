namespace UrbanKi.Academy.Data.Retention;

/// <summary>One kind of thing that a clock lets go.</summary>
internal abstract record Sweep(string Clock, string What)
{
    public abstract Task<long> CountAsync(AcademyDbContext db, CancellationToken cancellation);

    /// <summary>Deletes a part of it, inside a write; a part is small enough for nobody to wait long.</summary>
    /// <returns>How many; 0 when nothing is left.</returns>
    public abstract Task<long> DeleteSomeAsync(AcademyDbContext db, CancellationToken cancellation);
}
