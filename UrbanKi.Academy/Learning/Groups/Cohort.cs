using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning.Groups;

/// <summary>
/// People who were asked for the same course and of whom only one figure is ever told. Made once, at the end of a month, and never changed: nobody joins, and whoever leaves stays counted as they
/// were. No two groups of a course share a person. README, "Figures of groups", says why that is enough.
/// </summary>
public sealed class Cohort : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required string CourseId { get; init; }
    /// <summary>The unit that the group is told under; null for people of the whole organisation.</summary>
    public Guid? UnitId { get; init; }
    /// <summary>Its path when the group was made; empty for the whole organisation.</summary>
    public required string UnitPath { get; init; }
    /// <summary>The last day of a month.</summary>
    public required DateOnly FormedOn { get; init; }
    public required int Size { get; init; }
    /// <summary>The end of the month from which on nothing is told, since too few of the group are still here.</summary>
    public DateOnly? EndedOn { get; set; }
}
