namespace UrbanKi.Academy.Curriculum;

public enum LineKind { Same, Removed, Added }

/// <summary>A line of two texts laid beside each other.</summary>
public sealed record DifferentLine(LineKind Kind, string Text);

/// <summary>What changed between two texts, line by line.</summary>
public static class TextDifference
{
    /// <summary>Beyond this the table would be larger than the answer is worth; such texts count as replaced.</summary>
    private const int MostCells = 4_000_000;

    /// <summary>The lines of both in order: those of the old text only, of the new only, and of both.</summary>
    public static IReadOnlyList<DifferentLine> Of(string old, string now)
    {
        var (before, after) = (Lines(old), Lines(now));
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start]) start++;
        var end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)]) end++;
        return
        [
            .. before[..start].Select(line => new DifferentLine(LineKind.Same, line)),
            .. Between(before[start..^end], after[start..^end]),
            .. before[^end..].Select(line => new DifferentLine(LineKind.Same, line)),
        ];
    }

    /// <summary>The longest common subsequence; what is not in it was removed or added.</summary>
    private static IEnumerable<DifferentLine> Between(string[] before, string[] after)
    {
        if ((long)before.Length * after.Length > MostCells)
        {
            foreach (var line in before) yield return new(LineKind.Removed, line);
            foreach (var line in after) yield return new(LineKind.Added, line);
            yield break;
        }
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
            for (var j = after.Length - 1; j >= 0; j--)
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        var (x, y) = (0, 0);
        while (x < before.Length || y < after.Length)
            if (x < before.Length && y < after.Length && before[x] == after[y])
            {
                yield return new(LineKind.Same, before[x++]);
                y++;
            }
            else if (x < before.Length && (y == after.Length || common[x + 1, y] >= common[x, y + 1]))
                yield return new(LineKind.Removed, before[x++]);
            else
                yield return new(LineKind.Added, after[y++]);
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
