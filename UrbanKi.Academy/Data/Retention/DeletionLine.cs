namespace UrbanKi.Academy.Data.Retention;

/// <summary>What kind was or will be deleted, by which clock, how many; never who.</summary>
/// <param name="Clock">The name of a <see cref="People.Retention.RetentionClock"/>, or <see cref="OwnWish"/>.</param>
/// <param name="What">A key of the texts.</param>
public sealed record DeletionLine(string Clock, string What, long Count)
{
    /// <summary>No clock: somebody wanted it for themselves.</summary>
    public const string OwnWish = "OwnWish";
}
