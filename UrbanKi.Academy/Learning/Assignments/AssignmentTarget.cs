using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning.Assignments;

/// <summary>What an assignment can name. Kept as numbers: never renumber.</summary>
public enum TargetKind
{
    Everyone = 1,
    /// <summary>A unit with its sub-units.</summary>
    Unit = 2,
    Person = 3,
    /// <summary>Whoever holds a role in the academy: trainers, HR, administrators.</summary>
    Role = 4,
    /// <summary>Whoever uses an AI system of the register.</summary>
    AiSystem = 5,
}

/// <summary>Whom an assignment is for; a person who fits any of its targets comes under it once.</summary>
public sealed class AssignmentTarget : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public Guid AssignmentId { get; init; }
    public required TargetKind Kind { get; init; }
    /// <summary>The unit, person or AI system.</summary>
    public Guid? SubjectId { get; init; }
    /// <summary>A key of <see cref="People.Role"/>.</summary>
    public string? Role { get; init; }
}
