using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Privacy;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Hosting;

/// <summary>Writes the operator's smallest group down as a decision, so that a line in a file can make it stricter but never looser again.</summary>
public sealed class PrivacyFloor(IDbContextFactory<AcademyDbContext> databases, WriteGate gate, AcademySettings settings, TimeProvider clock) : IStartTask
{
    public async Task RunAsync()
    {
        var today = Moment.Of(clock, settings.TimeZone).Day;
        await using var db = await databases.CreateDbContextAsync();
        foreach (var organisation in await db.Organisations.Select(o => o.Id).ToListAsync())
        {
            db.OrganisationId = organisation;
            await gate.WriteAsync(db, async () =>
            {
                var history = await db.PrivacyHistoryAsync(settings.Privacy.MinimumGroupSize);
                if (history.Record(organisation, today) is { } step) db.PrivacyDecisions.Add(step);
            });
        }
    }
}
