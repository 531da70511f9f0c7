using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning.Groups;

/// <summary>A person is in one group for each course, for ever.</summary>
public sealed class CohortMember : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }
    public required string CourseId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid CohortId { get; init; }
    /// <summary>Whether they held a valid completion at the end of the last month that was told, or on their last day here. Kept, so that neither leaving nor deletion moves the figure.</summary>
    public bool Had { get; set; }
}
