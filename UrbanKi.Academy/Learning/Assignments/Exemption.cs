using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning.Assignments;

/// <summary>A person need not do a course for a time. Never deleted: who ends it early sets <see cref="EndedOn"/>.</summary>
public sealed class Exemption : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }
    public required string CourseId { get; init; }
    public required DateOnly From { get; init; }
    /// <summary>The last day; null: without end.</summary>
    public DateOnly? Until { get; init; }
    public required string Reason { get; init; }
    public required DateTime GrantedAt { get; init; }
    public Guid? GrantedBy { get; init; }
    /// <summary>The first day on which it no longer holds because somebody ended it.</summary>
    public DateOnly? EndedOn { get; set; }

    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || Until >= day) && (EndedOn is null || EndedOn > day);
}
