namespace UrbanKi.Academy.People.Imports;

/// <summary>Somebody whom an import would take on, or change.</summary>
public sealed record PlannedPerson
{
    public required int Line { get; init; }
    /// <summary>Null for somebody new.</summary>
    public Guid? PersonId { get; init; }
    public required string Surname { get; init; }
    public required string GivenName { get; init; }
    public string? PersonnelNumber { get; init; }
    public string? Email { get; init; }
    public Guid? UnitId { get; init; }
    /// <summary>The unit's names from the root down: "Bauen/Tiefbau".</summary>
    public string? UnitName { get; init; }
    public required string Language { get; init; }
    public IReadOnlyList<string> NewRoles { get; init; } = [];
    /// <summary>What changes, field by field; for somebody new nothing.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];
    public bool Leaves { get; init; }
    public bool Returns { get; init; }

    public string FullName => $"{GivenName} {Surname}";

    public bool Sets(ImportColumn field) => PersonId is null || Changes.Any(change => change.Field == field);
}
