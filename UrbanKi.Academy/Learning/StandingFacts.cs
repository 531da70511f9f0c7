namespace UrbanKi.Academy.Learning;

/// <summary>The part of a standing that a report is made of: now from the standings, for a past day from the learning record.</summary>
public sealed class StandingFacts
{
    public required Guid PersonId { get; init; }
    public required string CourseId { get; init; }
    public required int VersionNumber { get; init; }
    /// <summary>Whether any step is done.</summary>
    public required bool IsBegun { get; init; }
    public required DateOnly? AssignedOn { get; init; }
    public required DateOnly? DueOn { get; init; }
    public required DateOnly? CompletedOn { get; init; }
    public required DateOnly? ValidUntil { get; init; }
    public required string? CertificateNumber { get; init; }
}
