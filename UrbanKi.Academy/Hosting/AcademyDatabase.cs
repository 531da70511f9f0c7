using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting.Backups;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Hosting;

/// <summary>Brings the database to the version that this program expects; creates it where there is none.</summary>
public static class AcademyDatabase
{
    // SQLite's numbers.
    private const int ReadOnly = 8;
    private const int Damaged = 11;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    public static async Task MigrateAsync(IServiceProvider services, AcademySettings settings, CancellationToken cancellation = default)
    {
        // Nothing is made in the data folder while a restore puts everything there.
        services.GetRequiredService<DataFolderUse>();
        services.GetRequiredService<ReportSeal>();
        await using var db = await services.GetRequiredService<IDbContextFactory<AcademyDbContext>>().CreateDbContextAsync(cancellation);
        try
        {
            if ((await db.Database.GetAppliedMigrationsAsync(cancellation)).FirstOrDefault(applied => !DatabaseCopy.Knows(applied)) is { } newer)
                throw new SettingException("ConnectionStrings:Academy", $"the database was changed by a newer program ({newer}); start that one, or restore the backup from before it");
            await db.Database.MigrateAsync(cancellation);
        }
        catch (Microsoft.Data.Sqlite.SqliteException problem) when (problem.SqliteErrorCode is NoDatabase or Damaged or CannotOpen or ReadOnly)
        {
            throw new SettingException("ConnectionStrings:Academy", $"{DatabaseCopy.FileOf(settings.ConnectionString)} can't be used ({problem.Message.TrimEnd('.')}); see that the file is the academy's and that the program's account may write it, or restore a backup");
        }
        // A database from before there were periods gets them from its record.
        if (!await db.StandingPeriods.IgnoreQueryFilters().AnyAsync(cancellation) && await db.LearningEvents.IgnoreQueryFilters().AnyAsync(cancellation))
            await StandingRebuild.RunAsync(services.GetRequiredService<IDbContextFactory<AcademyDbContext>>(), services.GetRequiredService<WriteGate>(), cancellation);
        await VersionTitles.FillAsync(services.GetRequiredService<IDbContextFactory<AcademyDbContext>>(), services.GetRequiredService<WriteGate>(), cancellation);
        await db.RefreshStatisticsAsync(cancellation);
    }
}
