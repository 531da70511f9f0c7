using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning.Systems;

/// <summary>Something that was done for AI literacy outside the courses, and who took part. Never changed: whoever made a mistake withdraws it and records it anew.</summary>
public sealed class Measure : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required MeasureKind Kind { get; init; }
    public required string Title { get; init; }
    public required DateOnly HeldOn { get; init; }
    public int? Minutes { get; init; }
    /// <summary>What was said or handed out, or where that can be found.</summary>
    public string? Text { get; init; }
    /// <summary>From this day's end on, dossiers know of it.</summary>
    public required DateOnly RecordedOn { get; init; }
    public required Guid RecordedBy { get; init; }
    /// <summary>Dossiers for this day and later ones leave it out.</summary>
    public DateOnly? WithdrawnOn { get; private set; }
    public Guid? WithdrawnBy { get; private set; }
    public string? WithdrawnBecause { get; private set; }
    public List<MeasureSystem> Systems { get; } = [];
    public List<Attendance> Attendances { get; } = [];

    /// <summary>A second withdrawal changes nothing.</summary>
    public void Withdraw(DateOnly day, Guid by, string because)
    {
        if (WithdrawnOn is null) (WithdrawnOn, WithdrawnBy, WithdrawnBecause) = (day, by, because);
    }
}
