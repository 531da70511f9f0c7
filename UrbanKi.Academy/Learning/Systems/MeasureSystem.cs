using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning.Systems;

/// <summary>A system that a measure was about.</summary>
public sealed class MeasureSystem : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }
    public required Guid MeasureId { get; init; }
    public required Guid SystemId { get; init; }
}
