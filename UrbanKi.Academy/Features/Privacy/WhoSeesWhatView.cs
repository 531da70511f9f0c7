using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Features.Privacy;

/// <summary>Who sees what, generated from the profile in force: nothing here is written by hand.</summary>
public sealed record WhoSeesWhatView
{
    public required PrivacyProfile Profile { get; init; }
    /// <summary>The day since which it holds; null where it always has.</summary>
    public required DateOnly? Since { get; init; }
    public required DateOnly Today { get; init; }
    /// <summary>Names of those who have to agree; null for somebody who has gone.</summary>
    public required IReadOnlyList<string?> Confirmers { get; init; }
    public required IReadOnlyList<Datum> Data { get; init; }
    public required OpenProposal? Open { get; init; }
    public required IReadOnlyList<string?> OpenConfirmers { get; init; }
    /// <summary>Whether the reader is the one who is asked.</summary>
    public required bool IsAsked { get; init; }
    public required int NoticeDays { get; init; }
    /// <summary>Whether something was collected while only groups were shown.</summary>
    public required bool HasClosed { get; init; }
    public required IReadOnlyList<DecisionLine> Decisions { get; init; }
    /// <summary>What has just been done: "confirmed" or "withdrawn".</summary>
    public required string? Done { get; init; }
    public required string? Refusal { get; init; }

    /// <summary>Whose names the page needs.</summary>
    public static IEnumerable<Guid?> People(PrivacyHistory history) => history.Decisions.SelectMany(step => new[] { step.DecidedBy, step.ConfirmerId, step.DeputyId });

    public static WhoSeesWhatView For(PrivacyHistory history, IReadOnlyDictionary<Guid, string> names, Guid reader, DateOnly today, int noticeDays, string? done, string? refusal)
    {
        var now = history.Periods.First(period => period.Days.Contains(today));
        var open = history.OpenOn(today);
        return new()
        {
            Profile = now.Profile,
            Since = now.Days.From == DateOnly.MinValue ? null : now.Days.From,
            Today = today,
            Confirmers = Named(now.Profile),
            Data = Datum.Under(now.Profile),
            Open = open,
            OpenConfirmers = open is null ? [] : Named(open.Proposal.Profile),
            IsAsked = open is not null && now.Profile.Confirmers.Contains(reader),
            NoticeDays = noticeDays,
            HasClosed = history.Closed.Any(span => span.From <= today),
            Decisions = [.. history.Decisions.Reverse().Select(step => new DecisionLine(step, step.DecidedBy is { } by ? names.GetValueOrDefault(by) ?? "" : null))],
            Done = done is "confirmed" or "withdrawn" ? done : null,
            Refusal = refusal,
        };

        IReadOnlyList<string?> Named(PrivacyProfile profile) => [.. profile.Confirmers.Select(id => names.GetValueOrDefault(id))];
    }
}

/// <summary>A step of the decisions.</summary>
/// <param name="By">Null for the program by its settings; empty for somebody who is no more here.</param>
public sealed record DecisionLine(PrivacyDecision Step, string? By)
{
    /// <summary>Stricter: there was nobody to ask.</summary>
    public bool HeldAtOnce => Step.Kind == PrivacyDecisionKind.Proposed && Step.InForceFrom == Step.DecidedOn;
}
