namespace UrbanKi.Academy.Learning;

/// <summary>A fact as it was published from one day until the day before another, in one language; kept for ever, so that a dossier for a past day cites the wording of that day.</summary>
public sealed class FactVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string FactId { get; init; }
    public required string Language { get; init; }
    public required string Title { get; set; }
    /// <summary>What it says, without any mark-up.</summary>
    public required string Wording { get; set; }
    /// <summary>Where it is from: a title and an address, one source a line.</summary>
    public required string Sources { get; set; }
    /// <summary>From when what it says holds.</summary>
    public required DateOnly HoldsFrom { get; set; }
    public required DateOnly CheckedOn { get; set; }
    public required DateOnly CheckBy { get; set; }
    /// <summary>SHA-256 (lower-case hex) of what it says; the same for a fact that was only checked again.</summary>
    public required string Hash { get; set; }
    public required DateOnly PublishedFrom { get; init; }
    /// <summary>The first day on which the academy no longer says so; null while it does.</summary>
    public DateOnly? PublishedTo { get; set; }

    /// <summary>Whether somebody should have looked again by the end of that day.</summary>
    public bool IsStaleOn(DateOnly day) => CheckBy < day;

    /// <summary>Whether both say the same, with the same dates.</summary>
    public bool IsSameAs(FactVersion other) =>
        (Title, Wording, Sources, HoldsFrom, CheckedOn, CheckBy, Hash) == (other.Title, other.Wording, other.Sources, other.HoldsFrom, other.CheckedOn, other.CheckBy, other.Hash);
}
