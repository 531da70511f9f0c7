using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning.Systems;

/// <summary>A course that counts as a measure for a system, from one day until the day before another.</summary>
public sealed class SystemCourse : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid SystemId { get; init; }
    public required string CourseId { get; init; }
    public required DateOnly ValidFrom { get; init; }
    /// <summary>The first day on which it no longer counts; null while it does.</summary>
    public DateOnly? ValidTo { get; private set; }

    public void EndOn(DateOnly day) => ValidTo = day < ValidFrom ? ValidFrom : day;
}
