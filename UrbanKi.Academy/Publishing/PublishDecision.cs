namespace UrbanKi.Academy.Publishing;

/// <summary>What a trainer decided about a draft, and what they had before their eyes when they did.</summary>
/// <param name="Revision">The draft's revision that was seen.</param>
/// <param name="Replaces">The published version that it was compared with; null for a course that was never published.</param>
/// <param name="EditorialSteps">Changed texts that nobody has to read again, as in a version's hashes: "de/was-ist-ki".</param>
/// <param name="EarlierCountUntil">The last day on which completions of earlier versions count; null: as long as they are valid.</param>
/// <param name="Note">What the history says about it.</param>
public sealed record PublishDecision(Guid Revision, Guid? Replaces, IReadOnlyCollection<string> EditorialSteps, DateOnly? EarlierCountUntil, string? Note);

/// <summary>What came of it.</summary>
public enum PublishOutcome
{
    Published,
    /// <summary>There is no draft: it was discarded, or published by somebody else.</summary>
    NoDraft,
    /// <summary>Somebody changed the draft since it was looked at.</summary>
    DraftChanged,
    /// <summary>Somebody published another version since.</summary>
    Overtaken,
    HasErrors,
    /// <summary>The draft says what is published already.</summary>
    NothingNew,
}
