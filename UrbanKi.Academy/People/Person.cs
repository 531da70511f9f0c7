namespace UrbanKi.Academy.People;

/// <summary>Somebody who learns. May exist without an account and without e-mail; what changes over the years is in <see cref="PersonDetail"/>.</summary>
public sealed class Person : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    /// <summary>Unique in its organisation where there is one.</summary>
    public string? PersonnelNumber { get; set; }
    public string? Email { get; set; }
    /// <summary>Two letters, "de" or "en".</summary>
    public string Language { get; set; } = "de";
    public List<PersonDetail> Details { get; } = [];
    public List<RoleGrant> Roles { get; } = [];
}
