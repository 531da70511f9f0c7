using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Retention;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Jobs;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Retention;

/// <summary>Every day, what has had its time goes.</summary>
public sealed class RetentionJob(IDbContextFactory<AcademyDbContext> databases, RetentionRun run, AccountSessions sessions, AcademySettings settings) : IDailyJob
{
    public const string Key = "retention";

    public string Name => Key;

    public async Task RunAsync(Guid organisationId, Moment now, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.OrganisationId = organisationId;
        await run.RunAsync(organisationId, await db.RetentionScheduleAsync(settings.Retention, cancellation), now.Day, cancellation);
        sessions.AskAgain();
    }
}
