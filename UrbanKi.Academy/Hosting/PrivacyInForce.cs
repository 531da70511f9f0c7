using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Privacy;
using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Hosting;

/// <summary>The privacy profile that this request has to keep to; the database is asked once.</summary>
public sealed class PrivacyInForce(AcademyDbContext db, AcademySettings settings, CurrentPerson person)
{
    private PrivacyHistory? history;

    public async Task<PrivacyHistory> HistoryAsync(CancellationToken cancellation = default) =>
        history ??= await db.PrivacyHistoryAsync(settings.Privacy.MinimumGroupSize, cancellation);

    public async Task<PrivacyProfile> TodayAsync(CancellationToken cancellation = default) => (await HistoryAsync(cancellation)).On(person.Now.Day);
}
