namespace UrbanKi.Academy.People.Privacy;

/// <summary>A line of a deletion report: what kind, how many, by which clock; never who. Kept for the data-protection officer.</summary>
public sealed class DeletionCount : IBelongsToOrganisation
{
    /// <summary>Given by the database.</summary>
    public long Id { get; init; }
    public required Guid OrganisationId { get; init; }
    public required DateOnly Day { get; init; }
    /// <summary>The name of the setting below "Academy:Retention".</summary>
    public required string Clock { get; init; }
    /// <summary>What was deleted or made unrecognisable; a key of the texts.</summary>
    public required string What { get; init; }
    public required long Count { get; init; }
}
