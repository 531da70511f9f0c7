namespace UrbanKi.Academy.People;

/// <summary>Name and unit of a person from one day until the day before another, so that a report for a past day shows what was true then.</summary>
public sealed class PersonDetail : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }
    public required string GivenName { get; set; }
    public required string Surname { get; set; }
    public Guid? UnitId { get; set; }
    /// <summary>As it was until <see cref="ValidTo"/>; while there is none, <see cref="Person"/> has it.</summary>
    public string? PersonnelNumber { get; set; }
    /// <summary>In the same way.</summary>
    public string? Email { get; set; }
    public required DateOnly ValidFrom { get; init; }
    /// <summary>The first day on which it no longer holds; null while it does.</summary>
    public DateOnly? ValidTo { get; set; }

    public string FullName => $"{GivenName} {Surname}";
}
