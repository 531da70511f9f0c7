using UrbanKi.Academy.Learning.Systems;

namespace UrbanKi.Academy.Data.Systems;

/// <summary>One person, one system, one measure with its date: never answers, points, attempts or time.</summary>
public sealed record EvidenceLine
{
    public required Guid SystemId { get; init; }
    public required string System { get; init; }
    public required string SystemKey { get; init; }
    public required string? PersonnelNumber { get; init; }
    public required string Surname { get; init; }
    public required string GivenName { get; init; }
    public required string? Unit { get; init; }
    public required Guid? VersionId { get; init; }
    public required MeasureKind? Kind { get; init; }
    public required string? Title { get; init; }
    public required DateOnly On { get; init; }
    public required DateOnly? ValidUntil { get; init; }
}
