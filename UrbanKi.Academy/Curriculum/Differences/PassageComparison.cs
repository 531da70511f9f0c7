namespace UrbanKi.Academy.Curriculum;

/// <summary>Finds for each passage of one version its like in the other.</summary>
internal static class PassageComparison
{
    /// <summary>Less alike than this, an old passage is gone and a new one has come.</summary>
    private const double LeastLikeness = 0.4;

    /// <summary>More pairs than this are not weighed against each other: then so much is new that pairs would tell nothing.</summary>
    private const int MostPairs = 100_000;

    public static IReadOnlyList<PassageDifference> Between(IReadOnlyList<Passage> old, IReadOnlyList<Passage> newer)
    {
        var differences = new List<PassageDifference>();
        var (gone, came) = (new List<Passage>(), new List<Passage>());
        foreach (var (before, after) in Alignment.Of([.. old.Select(Key)], [.. newer.Select(Key)]))
        {
            if (before is { } o && after is { } n)
            {
                Flush();
                differences.Add(Difference(old[o], newer[n]));
            }
            else if (before is { } lost) gone.Add(old[lost]);
            else came.Add(newer[after!.Value]);
        }
        Flush();
        return differences;

        void Flush()
        {
            differences.AddRange(Paired(gone, came));
            gone.Clear();
            came.Clear();
        }
    }

    private static string Key(Passage passage) => $"{passage.Kind} {passage.QuestionId} {passage.Text}";

    /// <summary>The pairing, in order, with the greatest likeness in all; what has no like stands alone.</summary>
    private static List<PassageDifference> Paired(List<Passage> old, List<Passage> newer)
    {
        if ((long)old.Count * newer.Count > MostPairs) return [.. old.Select(Gone), .. newer.Select(Came)];
        var (before, after) = (old.ConvertAll(passage => WordText.Words(passage.Text)), newer.ConvertAll(passage => WordText.Words(passage.Text)));
        var best = new double[old.Count + 1, newer.Count + 1];
        for (var o = old.Count - 1; o >= 0; o--)
            for (var n = newer.Count - 1; n >= 0; n--)
                best[o, n] = Math.Max(Math.Max(best[o + 1, n], best[o, n + 1]), best[o + 1, n + 1] + Weight(o, n));
        var paired = new List<PassageDifference>();
        var (atOld, atNew) = (0, 0);
        while (atOld < old.Count || atNew < newer.Count)
        {
            if (atOld < old.Count && atNew < newer.Count && Weight(atOld, atNew) is > 0 and var weight && best[atOld, atNew] <= best[atOld + 1, atNew + 1] + weight)
                paired.Add(Difference(old[atOld++], newer[atNew++]));
            else if (atOld < old.Count && (atNew == newer.Count || best[atOld + 1, atNew] >= best[atOld, atNew + 1])) paired.Add(Gone(old[atOld++]));
            else paired.Add(Came(newer[atNew++]));
        }
        return paired;

        double Weight(int o, int n) => old[o].QuestionId != newer[n].QuestionId || Family(old[o].Kind) != Family(newer[n].Kind) ? 0
            : IsOnlyOne(old[o].Kind) ? 1
            : WordText.Likeness(before[o], after[n]) is >= LeastLikeness and var likeness ? likeness : 0;
    }

    private static PassageDifference Difference(Passage old, Passage newer) =>
        new(old == newer ? Fate.Same : Fate.Changed, old, newer, WordText.Between(old.Text, newer.Text));

    private static PassageDifference Gone(Passage passage) => new(Fate.Removed, passage, null, passage.Text.Length == 0 ? [] : [new(Fate.Removed, passage.Text)]);

    private static PassageDifference Came(Passage passage) => new(Fate.Added, null, passage, passage.Text.Length == 0 ? [] : [new(Fate.Added, passage.Text)]);

    /// <summary>A paragraph may become a heading, a wrong option a right one.</summary>
    private static PassageKind Family(PassageKind kind) => kind switch
    {
        PassageKind.Heading or PassageKind.ListItem or PassageKind.Quote or PassageKind.TableCell => PassageKind.Paragraph,
        PassageKind.WrongOption => PassageKind.RightOption,
        _ => kind,
    };

    /// <summary>There is one of these at most, so it is the same one however little of it is left.</summary>
    private static bool IsOnlyOne(PassageKind kind) => kind is PassageKind.Title or PassageKind.Summary or PassageKind.Minutes or PassageKind.Draw or PassageKind.Points or PassageKind.Gaps;
}
