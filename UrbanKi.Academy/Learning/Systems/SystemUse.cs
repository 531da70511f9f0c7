using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning.Systems;

/// <summary>Who uses a system, from one day until the day before another: the people of a unit and its sub-units, or one person.</summary>
public sealed class SystemUse : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid SystemId { get; init; }
    /// <summary>Whoever belongs to this unit or below it; else <see cref="PersonId"/>.</summary>
    public Guid? UnitId { get; init; }
    public Guid? PersonId { get; init; }
    /// <summary>In which work, in the organisation's own words: "Bauantragsbearbeitung". No account's role.</summary>
    public string? Work { get; init; }
    /// <summary>Never before the day on which it was recorded, so that a dossier for a past day stays as it was.</summary>
    public required DateOnly ValidFrom { get; init; }
    /// <summary>The first day on which it no longer holds; null while it does.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <param name="day">The first day without it; not before the day on which this is recorded.</param>
    public void EndOn(DateOnly day) => ValidTo = day < ValidFrom ? ValidFrom : day;
}
