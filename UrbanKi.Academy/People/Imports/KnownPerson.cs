namespace UrbanKi.Academy.People.Imports;

/// <summary>Somebody of the organisation as they are today, or as they were when they left.</summary>
public sealed record KnownPerson
{
    public required Guid Id { get; init; }
    public string? PersonnelNumber { get; init; }
    public string? Email { get; init; }
    public required string Surname { get; init; }
    public required string GivenName { get; init; }
    public Guid? UnitId { get; init; }
    public string Language { get; init; } = "de";
    public bool HasLeft { get; init; }
    public bool HasAccount { get; init; }
    public IReadOnlyList<string> Roles { get; init; } = [];
    /// <summary>Has the role and an account that nobody has asked to have deleted.</summary>
    public bool GoesOnAdministering { get; init; }

    public string FullName => $"{GivenName} {Surname}";
}
