namespace UrbanKi.Academy.Learning;

/// <summary>What a path was called and which courses it held, from one day until the day before another; kept for ever, so that a report for a past day counts the courses of that day.</summary>
public sealed class PathVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string PathId { get; init; }
    /// <summary>By language.</summary>
    public required Dictionary<string, string> Titles { get; set; }
    /// <summary>In the path's order.</summary>
    public required List<string> CourseIds { get; set; }
    public required DateOnly PublishedFrom { get; init; }
    /// <summary>The first day on which it is no longer so; null while it is.</summary>
    public DateOnly? PublishedTo { get; set; }

    public bool HoldsOn(DateOnly day) => PublishedFrom <= day && (PublishedTo is null || PublishedTo > day);

    public bool IsSameAs(PathVersion other) =>
        CourseIds.SequenceEqual(other.CourseIds) && Titles.Count == other.Titles.Count && !Titles.Except(other.Titles).Any();
}
