using DiffPlex;
using DiffPlex.Chunkers;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Lays two sequences beside each other so that as much as possible stands opposite its equal.</summary>
internal static class Alignment
{
    private static readonly CustomFunctionChunker ByLine = new(text => text.Length == 0 ? [] : text.Split('\n'));

    /// <summary>Every place of both sequences once, in order: a pair where they are equal, else one side alone; in each gap the old ones come first.</summary>
    public static IReadOnlyList<(int? Old, int? New)> Of(IReadOnlyList<string> old, IReadOnlyList<string> newer)
    {
        // Numbers for texts: equal texts get the same, and none of them contains a line end.
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var result = Differ.Instance.CreateDiffs(Numbered(old, known), Numbered(newer, known), ignoreWhiteSpace: false, ignoreCase: false, ByLine);
        var aligned = new List<(int?, int?)>();
        var (atOld, atNew) = (0, 0);
        foreach (var block in result.DiffBlocks)
        {
            while (atOld < block.DeleteStartA) aligned.Add((atOld++, atNew++));
            for (var count = 0; count < block.DeleteCountA; count++) aligned.Add((atOld++, null));
            for (var count = 0; count < block.InsertCountB; count++) aligned.Add((null, atNew++));
        }
        while (atOld < old.Count) aligned.Add((atOld++, atNew++));
        return aligned;
    }

    private static string Numbered(IReadOnlyList<string> texts, Dictionary<string, int> known) =>
        string.Join('\n', texts.Select(text => known.TryGetValue(text, out var number) ? number : known[text] = known.Count));
}
