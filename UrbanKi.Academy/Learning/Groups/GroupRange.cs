namespace UrbanKi.Academy.Learning.Groups;

/// <summary>Several groups taken together: between so many percent and so many. Computed from what is told of each of them, so it tells nothing more.</summary>
/// <param name="From">In percent, rounded down to a multiple of five.</param>
/// <param name="To">Rounded up.</param>
public readonly record struct GroupRange(int From, int To)
{
    private const int Step = 5;

    /// <summary>A number of people in which one more or less hardly ever shows.</summary>
    public static int Rounded(int people) => people / Step * Step;

    public static GroupRange Of(IReadOnlyCollection<(Band Band, int Size)> groups)
    {
        if (groups.Count == 1) return new(groups.First().Band.From, groups.First().Band.To);
        var people = groups.Sum(group => group.Size);
        var (least, most) = (groups.Sum(group => group.Band.CountsOf(group.Size).Least), groups.Sum(group => group.Band.CountsOf(group.Size).Most));
        return new(100 * least / people / Step * Step, (100 * most + people * Step - 1) / (people * Step) * Step);
    }
}
