using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Administration;

/// <param name="Words">What was looked for; null where the candidates are proposals.</param>
/// <param name="Problem">The key of why something was refused.</param>
public sealed record PendingCardView(PendingLine Line, string GivenName, string Surname, string? Email, IReadOnlyList<CandidateLine> Candidates, string? Words, string? Problem)
{
    public static PendingCardView For(PendingSignIn pending, IReadOnlyList<CandidateLine> candidates, string? words, string? problem, CurrentPerson person)
    {
        // The last word is the surname more often than not; the administrator sees and mends it.
        var names = (pending.Name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(PendingLine.Of(pending, person), string.Join(' ', names.SkipLast(1)), names.LastOrDefault() ?? "", pending.Email, candidates, words, problem);
    }
}
