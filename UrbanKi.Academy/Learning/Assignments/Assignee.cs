using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning.Assignments;

/// <summary>A person under an assignment, from a day until the day before another. Who comes back has two of them.</summary>
public sealed class Assignee : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }
    public required Guid AssignmentId { get; init; }
    public required Guid PersonId { get; init; }
    public required DateOnly Since { get; init; }
    /// <summary>The first day on which the person is no longer under it; null while they are.</summary>
    public DateOnly? Until { get; set; }
    /// <summary>The last day for this person; null where there is no date.</summary>
    public DateOnly? DueOn { get; set; }
}
