namespace UrbanKi.Academy.People.Imports;

/// <summary>What there is before an import, and who imports.</summary>
public sealed record ImportGround
{
    public required DateOnly Today { get; init; }
    /// <summary>Everybody of the organisation, leavers too.</summary>
    public IReadOnlyList<KnownPerson> People { get; init; } = [];
    /// <summary>All units that there are today.</summary>
    public IReadOnlyList<KnownUnit> Units { get; init; } = [];
    /// <summary>Keys of units that are no more: they are not given again.</summary>
    public IReadOnlyList<string> FormerUnitKeys { get; init; } = [];
    /// <summary>Whose sign-in name an address of the file is, of whatever organisation; by <see cref="PersonText.EmailKey"/>.</summary>
    public IReadOnlyDictionary<string, Guid> SignInNames { get; init; } = new Dictionary<string, Guid>();
    /// <summary>The path of the unit beneath which the importing person may work; null for everywhere.</summary>
    public string? ScopePath { get; init; }
    /// <summary>Who imports; null for the command line.</summary>
    public Guid? ActorId { get; init; }
    public bool MayGrantRoles { get; init; }
}
