using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning;

/// <summary>What a learner wrote for themselves at a reflection in a lesson. Seen by nobody else.</summary>
public sealed class PrivateNote : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }
    public required string CourseId { get; init; }
    /// <summary>The reflection's id in the course.</summary>
    public required string ReflectionId { get; init; }
    public required string Text { get; set; }
    public required int Version { get; set; }
    public required DateTime SavedAt { get; set; }
}
