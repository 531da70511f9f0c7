namespace UrbanKi.Academy.Learning;

/// <summary>What part of a group has something, told so coarsely that it says nothing of anybody in it: hardly anybody, about so many percent, nearly all.</summary>
public readonly record struct GroupShare
{
    /// <summary>Fewer than so many people are "hardly anybody", whether there are any or not.</summary>
    public const int SmallestCount = 3;

    private GroupShare(int percent, bool isHardlyAnybody, bool isNearlyAll) => (Percent, IsHardlyAnybody, IsNearlyAll) = (percent, isHardlyAnybody, isNearlyAll);

    /// <summary>In steps that are at least two people wide; 0 and 100 at the ends.</summary>
    public int Percent { get; }
    public bool IsHardlyAnybody { get; }
    public bool IsNearlyAll { get; }

    public static GroupShare Of(int count, int people)
    {
        if (count < SmallestCount) return new(0, true, false);
        if (people - count < SmallestCount) return new(100, false, true);
        var step = people < 20 ? 25 : people < 40 ? 10 : 5;
        return new((int)Math.Round(100.0 * count / people / step) * step, false, false);
    }
}
