namespace UrbanKi.Academy.People.Retention;

/// <summary>A clock as an administrator set it; without one the operator's setting holds.</summary>
public sealed class RetentionSetting : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }
    /// <summary><see cref="RetentionClock.Name"/>.</summary>
    public required string Clock { get; init; }
    public required int Days { get; set; }
}
