namespace UrbanKi.Academy.People;

/// <summary>Somebody whom the identity provider knows and the academy doesn't, or not for certain. An administrator decides; the program never guesses.</summary>
public sealed class PendingSignIn : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required string Issuer { get; init; }
    public required string Subject { get; init; }
    public string? Name { get; set; }
    public string? Email { get; set; }
    public string? PersonnelNumber { get; set; }
    /// <summary>The unit as the provider calls it.</summary>
    public string? Unit { get; set; }
    public required DateTime FirstAt { get; init; }
    public required DateTime LastAt { get; set; }
    /// <summary>Refused stays refused, however often they come, until an administrator thinks again.</summary>
    public bool IsRefused { get; set; }
}
