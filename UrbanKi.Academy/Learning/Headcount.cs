namespace UrbanKi.Academy.Learning;

/// <summary>A number of people as trainers may see it: below the smallest group only that it is fewer, above it rounded down, so that one person more or less hardly ever shows.</summary>
/// <param name="Exact">For computing only.</param>
public readonly record struct Headcount(int Exact, int SmallestGroup)
{
    private const int Step = 5;

    /// <summary>Fewer than <see cref="SmallestGroup"/>; perhaps nobody.</summary>
    public bool IsFew => Exact < SmallestGroup;

    /// <summary>At least so many.</summary>
    public int AtLeast => IsFew ? 0 : Math.Max(SmallestGroup, Exact / Step * Step);
}
