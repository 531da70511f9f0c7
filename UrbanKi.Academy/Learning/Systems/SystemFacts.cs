namespace UrbanKi.Academy.Learning.Systems;

/// <summary>What the register says about an AI system.</summary>
/// <param name="UnitId">The unit that answers for it; null for the whole organisation.</param>
/// <param name="OwnerId">The person who answers for it, where it is one of the register's people.</param>
/// <param name="Owner">Who answers for it in words, best a function: "Leitung Hochbau".</param>
/// <param name="AffectedPeople">Whom its results concern: residents, applicants, colleagues.</param>
/// <param name="RiskNote">What was considered about its risks, in the organisation's own words.</param>
/// <param name="InUseSince">The first day of use; null while that is open.</param>
/// <param name="OutOfUseSince">The first day without it; null while it is in use.</param>
public sealed record SystemFacts(string Name, string Purpose, Guid? UnitId, Guid? OwnerId, string? Owner, string? AffectedPeople, string? RiskNote, DateOnly? InUseSince, DateOnly? OutOfUseSince)
{
    public bool IsInUseOn(DateOnly day) => InUseSince <= day && !(OutOfUseSince <= day);

    public bool IsOutOfUseOn(DateOnly day) => OutOfUseSince <= day;
}
