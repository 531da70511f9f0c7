using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning;

/// <summary>
/// How people answered a question of the final quiz at their first attempt, in figures without anybody in them. It is added to when an attempt is handed in and stays when
/// attempts are deleted. Figures are let out for whole groups only: each new state covers at least as many people more as the smallest group has, so that two states that
/// are compared tell nothing of fewer.
/// </summary>
public sealed class QuestionTally : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }
    public required string CourseId { get; init; }
    public required string QuestionId { get; init; }
    /// <summary>See <see cref="QuestionWording"/>: another wording is another question, counted from the beginning.</summary>
    public required string Wording { get; init; }
    /// <summary>The people of all groups that are complete.</summary>
    public int People { get; private set; }
    /// <summary>For each of <see cref="AnswerTraits"/> how many of <see cref="People"/> have it.</summary>
    public IReadOnlyList<int> Counts { get; private set; } = [];
    /// <summary>Those who wait for their group to be complete; shown to nobody.</summary>
    public int WaitingPeople { get; private set; }
    public IReadOnlyList<int> WaitingCounts { get; private set; } = [];
    /// <summary>How many their group needs: the largest size that held since the first of them, so that a looser rule lets out nothing that came in under a stricter one.</summary>
    public int WaitingFor { get; private set; }

    /// <param name="groupSize">The smallest group that may be shown.</param>
    public void Add(IReadOnlyList<bool> traits, int groupSize)
    {
        WaitingPeople++;
        WaitingFor = Math.Max(WaitingFor, groupSize);
        WaitingCounts = Sum(WaitingCounts, [.. traits.Select(has => has ? 1 : 0)]);
        if (WaitingPeople < WaitingFor) return;
        (People, Counts) = (People + WaitingPeople, Sum(Counts, WaitingCounts));
        (WaitingPeople, WaitingCounts, WaitingFor) = (0, [], 0);
    }

    private static int[] Sum(IReadOnlyList<int> one, IReadOnlyList<int> other) =>
        [.. Enumerable.Range(0, Math.Max(one.Count, other.Count)).Select(index => one.ElementAtOrDefault(index) + other.ElementAtOrDefault(index))];
}
