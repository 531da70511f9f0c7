namespace UrbanKi.Academy.People;

/// <summary>Carried by every row that belongs to one organisation; the database context filters by it.</summary>
public interface IBelongsToOrganisation
{
    Guid OrganisationId { get; }
}
