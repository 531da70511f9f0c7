namespace UrbanKi.Academy.People;

/// <summary>A role that a person has beyond learning.</summary>
public sealed class RoleGrant : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }
    /// <summary>A key of <see cref="People.Role"/>.</summary>
    public required string Role { get; init; }
    /// <summary>Only for the people of this unit and its sub-units; null for the whole organisation. Counts for <see cref="People.Role.Hr"/>.</summary>
    public Guid? UnitId { get; set; }
}
