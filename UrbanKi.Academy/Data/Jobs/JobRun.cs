using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Data.Jobs;

/// <summary>A daily job's run for one organisation. A run that was interrupted left no row and is done again.</summary>
public sealed class JobRun : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }
    public required string Job { get; init; }
    public required DateOnly Day { get; init; }
    public DateTime EndedAt { get; set; }
    /// <summary>What went wrong, for the administrator; null where all is done.</summary>
    public string? Problem { get; set; }
}
