using Microsoft.EntityFrameworkCore;

namespace UrbanKi.Academy.Data;

public static class QueryPlanning
{
    /// <summary>Lets SQLite count, roughly and quickly, where much has changed. Without it reports go from the rounds to the people instead of from the people to their rounds, which takes five times as long.</summary>
    public static Task RefreshStatisticsAsync(this AcademyDbContext db, CancellationToken cancellation = default) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA optimize=0x10002", cancellation);
}
