namespace UrbanKi.Academy.Learning.Groups;

/// <summary>What part of a group has something, as one of a few equal steps. Every step is at least three people wide, so none of them says "nobody" or "all", nor that all but one have.</summary>
/// <param name="Step">From 0.</param>
/// <param name="Steps">Into how many equal steps the whole is cut.</param>
public readonly record struct Band(int Step, int Steps)
{
    /// <summary>No step holds fewer people, whatever the size of the group.</summary>
    public const int LeastWidth = 3;

    public bool IsLowest => Step == 0;
    public bool IsHighest => Step == Steps - 1;

    /// <summary>In percent; the upper end belongs to the next step.</summary>
    public int From => 100 * Step / Steps;
    public int To => 100 * (Step + 1) / Steps;

    public static Band Of(int count, int people)
    {
        var steps = StepsFor(people);
        return new(Math.Min(steps - 1, count * steps / people), steps);
    }

    /// <summary>So many people at least are meant, and so many at most.</summary>
    public (int Least, int Most) CountsOf(int people) => ((Step * people + Steps - 1) / Steps, IsHighest ? people : ((Step + 1) * people + Steps - 1) / Steps - 1);

    /// <summary>The more people, the finer. It depends on how many they are, never on what they did.</summary>
    private static int StepsFor(int people) => people < 10 ? 2 : people < 20 ? 3 : people < 40 ? 5 : 10;
}
