using UrbanKi.Academy.Learning.Systems;

namespace UrbanKi.Academy.Data.Systems;

/// <summary>A measure that users of a system had, summed up: a course in one version, or something outside the courses.</summary>
public sealed record TakenLine
{
    public required Guid SystemId { get; init; }
    /// <summary>The course; null for a measure outside the courses.</summary>
    public string? CourseId { get; init; }
    public Guid? VersionId { get; init; }
    public Guid? MeasureId { get; init; }
    public MeasureKind? Kind { get; init; }
    public string? Title { get; init; }
    public string? Text { get; init; }
    public int? Minutes { get; init; }
    public required DateOnly? First { get; init; }
    public required DateOnly? Last { get; init; }
    /// <summary>Users of the system who had it; each once.</summary>
    public required int People { get; init; }
}
