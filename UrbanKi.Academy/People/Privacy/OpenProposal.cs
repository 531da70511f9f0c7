namespace UrbanKi.Academy.People.Privacy;

/// <summary>A proposal that does not hold yet.</summary>
/// <param name="InForceFrom">The announced day; null while the second person has not agreed.</param>
public sealed record OpenProposal(PrivacyDecision Proposal, DateOnly? InForceFrom)
{
    public bool WaitsForConfirmation => InForceFrom is null;
}
