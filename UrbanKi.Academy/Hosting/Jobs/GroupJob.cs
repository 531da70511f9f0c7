using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Groups;
using UrbanKi.Academy.Data.Privacy;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Hosting.Jobs;

/// <summary>Tells the figures of groups when a month is over, where the privacy profile shows nothing by person.</summary>
public sealed class GroupJob(GroupKeeping keeping, IDbContextFactory<AcademyDbContext> databases, AcademySettings settings) : IDailyJob
{
    public string Name => "groups";

    public async Task RunAsync(Guid organisationId, Moment now, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.OrganisationId = organisationId;
        var privacy = await db.PrivacyHistoryAsync(settings.Privacy.MinimumGroupSize, cancellation);
        if (!privacy.On(now.Day).ShowsPersons) await keeping.KeepUpAsync(organisationId, privacy, now.Day, cancellation);
    }
}
