namespace UrbanKi.Academy.People;

/// <summary>Who did what to whom. Written once; the database itself refuses to change an entry, and to delete one that is younger than a year.</summary>
public sealed class AuditEntry : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required DateTime At { get; init; }
    public required AuditAction Action { get; init; }
    /// <summary>The person who did it; null for the program, its commands and people who were not signed in.</summary>
    public Guid? ActorId { get; init; }
    /// <summary>The person it was done to, where there is one. An id only: a name is looked up when the log is read, so it is gone when the person is.</summary>
    public Guid? SubjectId { get; init; }
    /// <summary>A role's key, a setting's name, a passkey's name: short, and never anything about learning.</summary>
    public string? Detail { get; init; }
}
