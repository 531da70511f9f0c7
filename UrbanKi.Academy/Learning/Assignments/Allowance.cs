using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning.Assignments;

/// <summary>Extra attempts at the quiz or extra time that one person was given for one round. A new round starts without.</summary>
public sealed class Allowance : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }
    public required string CourseId { get; init; }
    public required Guid RoundId { get; init; }
    /// <summary>The exemption that brings this time along; null where it was given by itself.</summary>
    public Guid? ExemptionId { get; init; }
    /// <summary>Attempts a day on top of the course's limit.</summary>
    public int ExtraAttempts { get; init; }
    /// <summary>A later last day.</summary>
    public DateOnly? DueOn { get; init; }
    public required string Reason { get; init; }
    public required DateTime GrantedAt { get; init; }
    public Guid? GrantedBy { get; init; }
    /// <summary>From then on it counts no longer; it stays to be read.</summary>
    public DateTime? TakenBackAt { get; set; }
    public Guid? TakenBackBy { get; set; }
}
