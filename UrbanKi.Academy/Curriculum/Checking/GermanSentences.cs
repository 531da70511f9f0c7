namespace UrbanKi.Academy.Curriculum;

/// <summary>Finds German sentences that are too long to be understood at once.</summary>
internal static class GermanSentences
{
    private const int MostWords = 30;

    // What may stand before a full stop that ends no sentence; "z. B." and single letters need no entry.
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "abs", "abschn", "allg", "anm", "art", "aufl", "bd", "bspw", "bzgl", "bzw", "ca", "co", "dipl", "dr", "ebd", "engl", "etc", "evtl", "ff", "fn", "gem", "ggf", "ggfs", "hr", "hrsg",
        "ing", "inkl", "insb", "jg", "jh", "kap", "lit", "max", "min", "mio", "mind", "mr", "mrd", "mrs", "mwst", "nr", "nrn", "o.ä", "prof", "rn", "rd", "s.o", "s.u", "sog", "st", "std", "str", "tab", "tel", "tsd",
        "u.a", "u.ä", "usw", "vgl", "vs", "z.b", "d.h", "u.u", "i.d.r", "i.d.f", "zzgl", "ziff", "zit", "fr", "abb", "betr", "bes", "einschl", "exkl", "geb", "gez", "i.v", "jan", "feb", "okt", "nov", "dez",
    };

    private static readonly char[] Closing = ['"', '“', '”', '‘', '’', '\'', ')', ']', '»', '«', '*', '…'];

    public static void Check(MarkdownFile file)
    {
        foreach (var leaf in file.Document.SelectMany(PlainText.Leaves))
        {
            var plain = PlainText.Of(leaf);
            foreach (var (offset, words, end) in Sentences(plain.Text))
            {
                if (words <= MostWords)
                    continue;
                var (line, column) = plain.At(offset);
                file.Findings.Report(FindingCodes.LongSentence, line, column, $"The sentence has {words} words. Make two of it; {MostWords} are enough.", plain.At(end));
            }
        }
    }

    /// <summary>Where each sentence begins, its number of words, and where it ends.</summary>
    public static IEnumerable<(int Offset, int Words, int End)> Sentences(string text)
    {
        var (start, words) = (-1, 0);
        var tokens = Words(text).ToList();
        for (var number = 0; number < tokens.Count; number++)
        {
            var (offset, token) = tokens[number];
            if (start < 0)
                start = offset;
            if (token.Any(char.IsLetterOrDigit))
                words++;
            if (number + 1 < tokens.Count && !Ends(token, tokens[number + 1].Word))
                continue;
            yield return (start, words, offset + token.Length);
            (start, words) = (-1, 0);
        }
    }

    public static IEnumerable<(int Offset, string Word)> Words(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && !char.IsWhiteSpace(text[at]))
                start = start < 0 ? at : start;
            else if (start >= 0)
            {
                yield return (start, text[start..at]);
                start = -1;
            }
        }
    }

    private static bool Ends(string word, string next)
    {
        var bare = word.TrimEnd(Closing);
        if (bare.Length == 0 || word.EndsWith('…'))
            return bare.Length > 0 && char.IsUpper(next[0]);
        if (bare[^1] is '!' or '?')
            return !char.IsLower(next[0]);
        if (bare[^1] == ':')
            return false;
        if (bare[^1] != '.')
            return false;
        var stem = bare[..^1].TrimStart('(', '[', '„', '"', '»', '‚');
        // A date "2. Dezember" or an ordinal, "Art. 4", "z. B.", "J. Frohne"; years such as "2026." do end sentences.
        var isOrdinal = stem.Length is 1 or 2 && stem.All(char.IsAsciiDigit);
        var isLetter = stem.Length == 1 && char.IsLetter(stem[0]) || stem.Length == 3 && stem[1] == '.';
        return !isOrdinal && !isLetter && !Abbreviations.Contains(stem) && !char.IsLower(next[0]);
    }
}
