using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Groups;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>The figures of groups that HR may see: what pages and files show where the privacy profile shows nothing by person.</summary>
public sealed class GroupFigures(DatabasePool databases, CurrentOrganisation organisation, GroupKeeping keeping, PrivacyInForce privacy, CurrentPerson person)
{
    /// <summary>The smallest group that is told today; known once figures were asked for.</summary>
    public int Smallest { get; private set; }

    /// <param name="units">All units' details.</param>
    /// <param name="day">Figures are told at the end of a month only; the last one by this day is shown.</param>
    public async Task<ToldFigures> OnAsync(IReadOnlyList<UnitDetail> units, DateOnly day, CancellationToken cancellation = default)
    {
        var (profiles, today) = (await privacy.HistoryAsync(cancellation), person.Now.Day);
        Smallest = profiles.On(today).MinimumGroupSize;
        // Nothing is told, nor kept for it, while people are shown by name.
        if (profiles.On(today).ShowsPersons) return new([], null, []);
        // The daily job has done it, but for the day on which the profile was changed.
        await keeping.KeepUpAsync(organisation.Id, profiles, today, cancellation);
        // Not the page's own, which may look at a moment before that.
        await using var db = databases.Lease(organisation);
        var months = await db.ToldMonthsAsync(cancellation);
        var month = months.Where(told => told <= day).Select(told => (DateOnly?)told).FirstOrDefault();
        return new(months, month, month is { } shown ? await db.ToldGroupsAsync(shown, day, units, person.HrScope(units, day), Smallest, cancellation) : []);
    }
}
