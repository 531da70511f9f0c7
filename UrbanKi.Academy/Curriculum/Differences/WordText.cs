using System.Text.RegularExpressions;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Compares two texts word by word.</summary>
internal static partial class WordText
{
    /// <summary>A word, a run of spaces, or a single sign.</summary>
    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+(?:['’\-\u00AD][\p{L}\p{M}\p{N}]+)*|\s+|.", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex(@"[\p{L}\p{N}]")]
    private static partial Regex Letter();

    public static IReadOnlyList<string> Tokens(string text) => [.. Token().Matches(text).Select(match => match.Value)];

    public static int Count(string text) => Tokens(text).Count(token => Letter().IsMatch(token));

    /// <summary>Same and removed stretches together are the old text, same and added ones the new; never two of a kind in a row.</summary>
    public static IReadOnlyList<Stretch> Between(string old, string newer)
    {
        var (before, after) = (Tokens(old), Tokens(newer));
        var pieces = Alignment.Of(before, after).Select(pair => pair switch
        {
            (Old: { } at, New: not null) => new Stretch(Fate.Same, before[at]),
            (Old: { } gone, New: null) => new(Fate.Removed, before[gone]),
            _ => new(Fate.Added, after[pair.New!.Value]),
        });
        return Joined(WithoutCrumbs(Joined(pieces)));
    }

    /// <summary>A lone space or comma between two changes is hard to read as unchanged: it goes and comes with them.</summary>
    private static IEnumerable<Stretch> WithoutCrumbs(List<Stretch> stretches)
    {
        for (var i = 0; i < stretches.Count; i++)
        {
            var isCrumb = i > 0 && i < stretches.Count - 1 && stretches[i] is { Fate: Fate.Same, Text: var text } && !Letter().IsMatch(text);
            if (!isCrumb)
            {
                yield return stretches[i];
                continue;
            }
            yield return stretches[i] with { Fate = Fate.Removed };
            yield return stretches[i] with { Fate = Fate.Added };
        }
    }

    /// <summary>Between two unchanged stretches, what went stands before what came.</summary>
    private static List<Stretch> Joined(IEnumerable<Stretch> pieces)
    {
        var joined = new List<Stretch>();
        var (same, removed, added) = ("", "", "");
        foreach (var (fate, text) in pieces)
        {
            if (fate == Fate.Same)
            {
                if (removed.Length + added.Length > 0) Flush();
                same += text;
                continue;
            }
            if (same.Length > 0) Flush();
            if (fate == Fate.Removed) removed += text;
            else added += text;
        }
        Flush();
        return joined;

        void Flush()
        {
            foreach (var (fate, text) in new[] { (Fate.Same, same), (Fate.Removed, removed), (Fate.Added, added) })
                if (text.Length > 0) joined.Add(new(fate, text));
            (same, removed, added) = ("", "", "");
        }
    }

    /// <summary>How alike two texts are, 0 to 1: twice the words they share, by the words they have.</summary>
    public static double Likeness(IReadOnlyDictionary<string, int> one, IReadOnlyDictionary<string, int> other)
    {
        var (total, shared) = (one.Values.Sum() + other.Values.Sum(), one.Sum(word => Math.Min(word.Value, other.GetValueOrDefault(word.Key))));
        return total == 0 ? 1 : 2.0 * shared / total;
    }

    public static Dictionary<string, int> Words(string text) =>
        Tokens(text).Where(token => Letter().IsMatch(token)).CountBy(token => token, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
}
