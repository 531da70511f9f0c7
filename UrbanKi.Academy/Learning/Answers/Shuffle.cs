using System.Text;

namespace UrbanKi.Academy.Learning;

/// <summary>
/// A shuffle that gives the same order for ever: SplitMix64 and Fisher-Yates. <see cref="System.Random"/> promises no such thing,
/// and an attempt must be shown years later as it was. Nothing in here may change.
/// </summary>
internal static class Shuffle
{
    /// <summary>The numbers 0 to <paramref name="count"/> - 1, shuffled; another purpose gives another order for the same seed.</summary>
    public static int[] Of(int count, ulong seed, string purpose)
    {
        var order = Enumerable.Range(0, Math.Max(0, count)).ToArray();
        var state = seed ^ Hash(purpose);
        for (var last = order.Length - 1; last > 0; last--)
        {
            // The remainder's bias is below 2^-50 for any question that fits on a page.
            var other = (int)(Next(ref state) % (ulong)(last + 1));
            (order[last], order[other]) = (order[other], order[last]);
        }

        return order;
    }

    private static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    // FNV-1a, since string.GetHashCode differs from one start of the program to the next.
    private static ulong Hash(string text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var value in Encoding.UTF8.GetBytes(text))
            hash = unchecked((hash ^ value) * 0x100000001B3);
        return hash;
    }
}
