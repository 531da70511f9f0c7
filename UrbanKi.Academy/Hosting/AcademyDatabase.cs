using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Hosting;

/// <summary>Brings the database to the version that this program expects; creates it where there is none.</summary>
public static class AcademyDatabase
{
    public static async Task MigrateAsync(IServiceProvider services, AcademySettings settings, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(settings.DataPath);
        await using var db = await services.GetRequiredService<IDbContextFactory<AcademyDbContext>>().CreateDbContextAsync(cancellation);
        await db.Database.MigrateAsync(cancellation);
        // A database from before there were periods gets them from its record.
        if (!await db.StandingPeriods.IgnoreQueryFilters().AnyAsync(cancellation) && await db.LearningEvents.IgnoreQueryFilters().AnyAsync(cancellation))
            await StandingRebuild.RunAsync(services.GetRequiredService<IDbContextFactory<AcademyDbContext>>(), services.GetRequiredService<WriteGate>(), cancellation);
        await VersionTitles.FillAsync(services.GetRequiredService<IDbContextFactory<AcademyDbContext>>(), services.GetRequiredService<WriteGate>(), cancellation);
        await db.RefreshStatisticsAsync(cancellation);
    }
}
