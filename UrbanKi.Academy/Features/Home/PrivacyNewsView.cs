using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Features.Home;

/// <summary>Something looser is announced to everybody before it holds, and the second person is told that they are asked.</summary>
/// <param name="From">The first day on which it holds; null while the reader is asked.</param>
public sealed record PrivacyNewsView(PrivacyProfile Profile, DateOnly? From)
{
    public static PrivacyNewsView? For(PrivacyHistory history, Guid reader, DateOnly today) =>
        history.OpenOn(today) is not { } open ? null
        : !open.WaitsForConfirmation || history.On(today).Confirmers.Contains(reader) ? new(open.Proposal.Profile, open.InForceFrom)
        : null;
}
