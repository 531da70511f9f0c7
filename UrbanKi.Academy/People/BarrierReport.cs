namespace UrbanKi.Academy.People;

/// <summary>What somebody could not use, as the accessibility statement invites everybody to say. Who they are is kept only if they want an answer.</summary>
public sealed class BarrierReport : IBelongsToOrganisation
{
    public const int TextLimit = 2000;
    public const int PlaceLimit = 300;
    public const int ContactLimit = 254;

    /// <summary>Random: the kind that grows with time would tell at what time it was sent.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();
    public required Guid OrganisationId { get; init; }
    public required string Text { get; init; }
    /// <summary>Where it was: a page's name or address, as they wrote it.</summary>
    public string? Place { get; init; }
    /// <summary>E-mail address or telephone number; only if they want an answer.</summary>
    public string? Contact { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    /// <summary>When somebody was done with it.</summary>
    public DateOnly? DoneOn { get; set; }
}
