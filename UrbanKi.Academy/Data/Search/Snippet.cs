namespace UrbanKi.Academy.Data.Search;

/// <summary>The text around the first match, with every match in it marked.</summary>
internal static class Snippet
{
    private const int Before = 70;
    private const int Length = 220;

    public static IReadOnlyList<(string Text, bool IsMatch)> Of(string text, IReadOnlyList<string> words)
    {
        var (folded, places) = SearchWords.FoldWithPlaces(text);
        var matches = words.SelectMany(word => Occurrences(folded, word)).OrderBy(match => match.Start).ToList();
        var first = matches.Count == 0 ? 0 : places[matches[0].Start];
        var start = first <= Before ? 0 : text.IndexOf(' ', first - Before) is var space and >= 0 && space < first ? space + 1 : first - Before;
        var end = Math.Min(text.Length, start + Length);
        if (end < text.Length && text.LastIndexOf(' ', end - 1, end - start) is var last and > 0 && last > first) end = last;

        var pieces = new List<(string, bool)>();
        var at = start;
        if (start > 0) pieces.Add(("… ", false));
        foreach (var match in matches)
        {
            var (from, to) = (places[match.Start], places[match.Start + match.Length - 1] + 1);
            if (from < at || to > end) continue;
            if (from > at) pieces.Add((text[at..from], false));
            pieces.Add((text[from..to], true));
            at = to;
        }
        if (at < end) pieces.Add((text[at..end], false));
        if (end < text.Length) pieces.Add((" …", false));
        return pieces;
    }

    private static IEnumerable<(int Start, int Length)> Occurrences(string folded, string word)
    {
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            yield return (at, word.Length);
    }
}
