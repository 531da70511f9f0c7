using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning.Systems;

/// <summary>Somebody took part in a measure. Taken back where it was a mistake, never deleted.</summary>
public sealed class Attendance : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid MeasureId { get; init; }
    public required Guid PersonId { get; init; }
    public required DateOnly RecordedOn { get; init; }
    public DateOnly? WithdrawnOn { get; private set; }

    public void Withdraw(DateOnly day) => WithdrawnOn ??= day;
}
