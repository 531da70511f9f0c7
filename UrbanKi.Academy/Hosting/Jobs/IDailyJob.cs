using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Hosting.Jobs;

/// <summary>Something that has to be done once a day for every organisation; each lies in the feature it belongs to. It does whatever is due by the day it is given, so that a missed day is made up for by the next.</summary>
public interface IDailyJob
{
    /// <summary>The key under which its runs are kept.</summary>
    string Name { get; }

    Task RunAsync(Guid organisationId, Moment now, CancellationToken cancellation);
}
