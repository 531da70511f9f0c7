namespace UrbanKi.Academy.Learning;

/// <summary>The standing, and what reports say of each day, computed from rounds and events alone: what is kept must always be this.</summary>
public static class Projection
{
    /// <param name="history">Of one person and course; at least one event.</param>
    /// <param name="versions">Number and steps of the versions that the events name.</param>
    public static (Standing Standing, IReadOnlyList<StandingPeriod> Periods) Of(
        IEnumerable<LearningEvent> history, IReadOnlyDictionary<Guid, Round> rounds, IReadOnlyDictionary<Guid, (int Number, int StepCount)> versions)
    {
        Standing? standing = null;
        List<StandingPeriod> periods = [];
        foreach (var ofRound in history.GroupBy(e => e.RoundId).OrderBy(round => rounds[round.Key].Number))
        {
            var round = rounds[ofRound.Key];
            // On the way, progress counts against the version that the round was in by then; an answer may be proof of an older one.
            (int Number, int StepCount) version = default;
            foreach (var happened in ofRound.OrderBy(e => e.Id))
            {
                if (versions[happened.VersionId] is var taught && taught.Number > version.Number) version = taught;
                standing = Standing.After(standing, happened, round, version.Number, version.StepCount);
                var period = StandingPeriod.After(periods.LastOrDefault(), standing, happened.Day);
                if (!ReferenceEquals(period, periods.LastOrDefault())) periods.Add(period);
            }
        }
        return (standing!, periods);
    }
}
