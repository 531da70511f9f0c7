using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning;

/// <summary>A question that was bad: everybody who was asked it gets its points, and nobody is asked it any more. An entry that is added and never taken back; a better question is another wording.</summary>
public sealed class Annulment : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required string CourseId { get; init; }
    public required string QuestionId { get; init; }
    /// <summary>A version that asks the question as it was annulled; the same words in any other version are annulled with it.</summary>
    public required Guid VersionId { get; init; }
    /// <summary>Told to everybody who was asked it.</summary>
    public required string Reason { get; init; }
    public required Guid AnnulledBy { get; init; }
    public required DateTime AnnulledAt { get; init; }
    /// <summary>Whether every attempt that was handed in before has its points; until then the program goes on giving them.</summary>
    public bool IsApplied { get; set; }
}
