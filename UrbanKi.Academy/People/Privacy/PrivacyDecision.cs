namespace UrbanKi.Academy.People.Privacy;

public enum PrivacyDecisionKind
{
    Proposed = 1,
    Confirmed = 2,
    Withdrawn = 3,
}

/// <summary>One step of deciding on the privacy profile: appended, never changed. Each carries the whole profile, so that it says by itself what somebody agreed to.</summary>
public sealed class PrivacyDecision : IBelongsToOrganisation
{
    /// <summary>Given by the database; grows with every step, so that they have one order.</summary>
    public long Id { get; init; }
    public required Guid OrganisationId { get; init; }
    /// <summary>The proposal's number, from 1 by organisation; the steps that answer it carry the same.</summary>
    public required int Number { get; init; }
    public required PrivacyDecisionKind Kind { get; init; }
    public required string Level { get; init; }
    public required int MinimumGroupSize { get; init; }
    public Guid? ConfirmerId { get; init; }
    public Guid? DeputyId { get; init; }
    public string? Reason { get; init; }
    /// <summary>Null where the program decided by its settings.</summary>
    public Guid? DecidedBy { get; init; }
    public required DateOnly DecidedOn { get; init; }
    /// <summary>The first day on which it holds; null while somebody has to agree, and for what was withdrawn.</summary>
    public DateOnly? InForceFrom { get; init; }

    public PrivacyProfile Profile => new(Level, MinimumGroupSize, ConfirmerId, DeputyId);
}
