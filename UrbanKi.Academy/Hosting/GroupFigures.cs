using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Groups;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>The figures of groups that HR may see: what pages and files show where the privacy profile shows nothing by person.</summary>
public sealed class GroupFigures(DatabasePool databases, CurrentOrganisation organisation, GroupKeeping keeping, GroupPatience patience, PrivacyInForce privacy, CurrentPerson person)
{
    /// <summary>The smallest group that is told today; known once figures were asked for.</summary>
    public int Smallest { get; private set; }

    /// <summary>Whether figures are being told just now that could not be waited for.</summary>
    public bool IsBeingPrepared { get; private set; }

    /// <param name="units">All units' details.</param>
    /// <param name="day">Figures are told at the end of a month only; the last one by this day is shown.</param>
    /// <param name="waits">Whether it is waited for, however long it takes: a file must not leave anything out.</param>
    public async Task<ToldFigures> OnAsync(IReadOnlyList<UnitDetail> units, DateOnly day, bool waits = false, CancellationToken cancellation = default)
    {
        var (profiles, today) = (await privacy.HistoryAsync(cancellation), person.Now.Day);
        Smallest = profiles.On(today).MinimumGroupSize;
        // Nothing is told, nor kept for it, while people are shown by name.
        if (profiles.On(today).ShowsPersons) return new([], null, []);
        // The daily job has done it, but for the day on which the profile was changed.
        var telling = keeping.Begin(organisation.Id, profiles, today);
        if (!waits) await Task.WhenAny(telling, Task.Delay(patience.Time, cancellation));
        IsBeingPrepared = !waits && !telling.IsCompleted;
        if (!IsBeingPrepared) await telling.WaitAsync(cancellation);
        // Not the page's own, which may look at a moment before that.
        await using var db = databases.Lease(organisation);
        return await db.ToldFiguresAsync(day, units, person.HrScope(units, day), Smallest, cancellation);
    }
}
