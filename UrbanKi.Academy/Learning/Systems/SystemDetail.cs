using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning.Systems;

/// <summary>What was said about a system from one day until the day before another, so that a dossier for a past day shows what was on record then.</summary>
public sealed class SystemDetail : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid SystemId { get; init; }
    public required SystemFacts Facts { get; set; }
    public required DateOnly ValidFrom { get; init; }
    /// <summary>The first day on which it no longer holds; null while it does.</summary>
    public DateOnly? ValidTo { get; set; }
}
