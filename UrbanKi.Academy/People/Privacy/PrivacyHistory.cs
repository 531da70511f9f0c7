namespace UrbanKi.Academy.People.Privacy;

/// <summary>
/// Which profile held on which day, folded from the decisions, and the rules by which the next step is taken. Stricter holds at once, by an
/// administrator alone. Looser needs the second person that the profile in force names, holds only after a notice period in which everybody is
/// told, and never reaches back: what was collected while only groups were shown stays so (<see cref="Closed"/>).
/// </summary>
public sealed class PrivacyHistory
{
    private readonly IReadOnlyList<PrivacyDecision> decisions;
    private readonly OpenProposal? last;
    private readonly int leastGroupSize;

    private PrivacyHistory(IReadOnlyList<PrivacyDecision> decisions, IReadOnlyList<ProfilePeriod> periods, OpenProposal? last, int leastGroupSize)
    {
        (this.decisions, Periods, this.last, this.leastGroupSize) = (decisions, periods, last, leastGroupSize);
        Closed = Merge(periods.Where(period => !period.Profile.ShowsPersons).Select(period => period.Days));
    }

    /// <summary>In order of time, without a gap; the last may begin on a day to come.</summary>
    public IReadOnlyList<ProfilePeriod> Periods { get; }

    /// <summary>The days on which nothing was shown by person.</summary>
    public IReadOnlyList<DaySpan> Closed { get; }

    /// <summary>Every step, in its order.</summary>
    public IReadOnlyList<PrivacyDecision> Decisions => decisions;

    /// <param name="leastGroupSize">The operator's: holds where nothing was decided, and no decision goes below.</param>
    public static PrivacyHistory Of(IEnumerable<PrivacyDecision> decisions, int leastGroupSize)
    {
        var steps = decisions.OrderBy(decision => decision.Id).ToList();
        var (profile, from, number) = (PrivacyProfile.Default(leastGroupSize), DateOnly.MinValue, 0);
        var periods = new List<ProfilePeriod>();
        OpenProposal? open = null;
        foreach (var step in steps)
        {
            if (open?.InForceFrom <= step.DecidedOn) Begin(open);
            open = step.Kind switch
            {
                // Whatever was still open is replaced.
                PrivacyDecisionKind.Proposed => new(step, step.InForceFrom),
                PrivacyDecisionKind.Confirmed when open?.Proposal.Number == step.Number => open with { InForceFrom = step.InForceFrom },
                PrivacyDecisionKind.Withdrawn when open?.Proposal.Number == step.Number => null,
                _ => open,
            };
            if (open?.InForceFrom <= step.DecidedOn) Begin(open);
        }
        var announced = open;
        if (open?.InForceFrom is not null) Begin(open);
        periods.Add(new(profile, new(from, null), number));
        return new(steps, periods, announced, leastGroupSize);

        void Begin(OpenProposal begun)
        {
            var day = begun.InForceFrom!.Value;
            // Two decisions of one day: only the later one ever held.
            if (day > from) periods.Add(new(profile, new(from, day), number));
            (profile, from, number) = (begun.Proposal.Profile, day, begun.Proposal.Number);
            open = null;
        }
    }

    public PrivacyProfile On(DateOnly day) => Periods.First(period => period.Days.Contains(day)).Profile;

    /// <summary>What waits for the second person, or is announced and does not hold yet.</summary>
    public OpenProposal? OpenOn(DateOnly day) => last is null || last.InForceFrom <= day ? null : last;

    /// <summary>The highest number that was in force on any of these days: what was collected under it is never shown in smaller groups.</summary>
    public int LargestGroupSize(DateOnly from, DateOnly to) =>
        Periods.Where(period => period.Days.From <= to && (period.Days.To is null || period.Days.To > from)).Max(period => period.Profile.MinimumGroupSize);

    /// <summary>Takes the first step towards another profile. What gets stricter holds from the same day.</summary>
    /// <param name="canConfirm">Who could be the second person today: here, with a sign-in, neither administrator nor HR.</param>
    public (PrivacyDecision? Step, PrivacyRefusal? Refusal) Propose(Guid organisationId, PrivacyProfile wanted, Guid? by, string? reason, DateOnly today, int noticeDays, Func<Guid, bool> canConfirm)
    {
        var current = On(today);
        if (!ProfileLevel.All.Contains(wanted.Level)) return Refuse(PrivacyRefusal.UnknownLevel);
        if (wanted.MinimumGroupSize is < PrivacyProfile.SmallestGroup or > PrivacyProfile.LargestGroup || wanted.MinimumGroupSize < leastGroupSize) return Refuse(PrivacyRefusal.GroupSize);
        if (wanted.ConfirmerId is null && (wanted.DeputyId is not null || !wanted.ShowsPersons)) return Refuse(PrivacyRefusal.ConfirmerMissing);
        if (wanted.ConfirmerId is not null && wanted.ConfirmerId == wanted.DeputyId) return Refuse(PrivacyRefusal.ConfirmerTwice);
        if (wanted.Confirmers.Except(current.Confirmers).Any(named => !canConfirm(named) || named == by)) return Refuse(PrivacyRefusal.ConfirmerNotEligible);
        if (wanted == current && OpenOn(today) is null) return Refuse(PrivacyRefusal.NothingChanges);
        DateOnly? inForceFrom = today;
        if (wanted.IsLooserThan(current))
        {
            if (current.Confirmers.Count == 0) return Refuse(PrivacyRefusal.NameConfirmerFirst);
            var canAgree = current.Confirmers.Any(canConfirm);
            // Nobody is left who could agree: others may be named, with notice to everybody, and nothing else with it.
            if (!canAgree && (wanted with { ConfirmerId = current.ConfirmerId, DeputyId = current.DeputyId }).IsLooserThan(current)) return Refuse(PrivacyRefusal.ReplaceConfirmerFirst);
            inForceFrom = canAgree ? null : today.AddDays(noticeDays);
        }
        return (Step(organisationId, NextNumber, PrivacyDecisionKind.Proposed, wanted, by, reason, today, inForceFrom), null);
    }

    /// <summary>Writes the operator's number down where nothing was decided yet or the number was raised; null where there is nothing to write. Lowering the setting later changes nothing, since what is written down holds.</summary>
    public PrivacyDecision? Record(Guid organisationId, DateOnly today)
    {
        var current = On(today);
        if (decisions.Count > 0 && current.MinimumGroupSize >= leastGroupSize) return null;
        return Step(organisationId, NextNumber, PrivacyDecisionKind.Proposed, current with { MinimumGroupSize = Math.Max(current.MinimumGroupSize, leastGroupSize) }, null, null, today, today);
    }

    /// <summary>The second person agrees; it holds after the notice period.</summary>
    /// <param name="renewedOn">When an administrator last opened a way into that person's account; null for never. Whoever could have come in through it has to wait until its owner would have noticed.</param>
    public (PrivacyDecision? Step, PrivacyRefusal? Refusal) Confirm(int number, Guid by, DateOnly today, int noticeDays, Func<Guid, bool> canConfirm, DateOnly? renewedOn = null)
    {
        if (OpenOn(today) is not { WaitsForConfirmation: true } open || open.Proposal.Number != number) return Refuse(PrivacyRefusal.NotOpen);
        if (open.Proposal.DecidedBy == by) return Refuse(PrivacyRefusal.OwnProposal);
        if (!On(today).Confirmers.Contains(by) || !canConfirm(by)) return Refuse(PrivacyRefusal.NotNamed);
        if (renewedOn?.AddDays(noticeDays) > today) return Refuse(PrivacyRefusal.AccessRenewed);
        return (Answer(open.Proposal, PrivacyDecisionKind.Confirmed, by, null, today, today.AddDays(noticeDays)), null);
    }

    /// <summary>Stops what does not hold yet: an administrator or the second person, each alone.</summary>
    public (PrivacyDecision? Step, PrivacyRefusal? Refusal) Withdraw(int number, Guid by, bool isAdministrator, string? reason, DateOnly today)
    {
        if (OpenOn(today) is not { } open || open.Proposal.Number != number) return Refuse(PrivacyRefusal.NotOpen);
        if (!isAdministrator && !On(today).Confirmers.Contains(by)) return Refuse(PrivacyRefusal.NotNamed);
        return (Answer(open.Proposal, PrivacyDecisionKind.Withdrawn, by, reason, today, null), null);
    }

    private int NextNumber => decisions.Count == 0 ? 1 : decisions.Max(decision => decision.Number) + 1;

    private static PrivacyDecision Answer(PrivacyDecision proposal, PrivacyDecisionKind kind, Guid by, string? reason, DateOnly today, DateOnly? inForceFrom) =>
        Step(proposal.OrganisationId, proposal.Number, kind, proposal.Profile, by, reason, today, inForceFrom);

    private static PrivacyDecision Step(Guid organisationId, int number, PrivacyDecisionKind kind, PrivacyProfile profile, Guid? by, string? reason, DateOnly today, DateOnly? inForceFrom) => new()
    {
        OrganisationId = organisationId,
        Number = number,
        Kind = kind,
        Level = profile.Level,
        MinimumGroupSize = profile.MinimumGroupSize,
        ConfirmerId = profile.ConfirmerId,
        DeputyId = profile.DeputyId,
        Reason = reason,
        DecidedBy = by,
        DecidedOn = today,
        InForceFrom = inForceFrom,
    };

    private static (PrivacyDecision?, PrivacyRefusal?) Refuse(PrivacyRefusal refusal) => (null, refusal);

    private static List<DaySpan> Merge(IEnumerable<DaySpan> spans)
    {
        var merged = new List<DaySpan>();
        foreach (var span in spans)
            if (merged.Count > 0 && merged[^1].To == span.From) merged[^1] = merged[^1] with { To = span.To };
            else merged.Add(span);
        return merged;
    }
}
