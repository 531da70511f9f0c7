using System.Text.Json;

namespace UrbanKi.Academy.People;

/// <summary>How hard a password is to guess for somebody who tries known passwords, words, names, years and rows of keys first. Length alone doesn't say: "Sommer2026!!" is among the first guesses.</summary>
public static class AccountPasswords
{
    /// <summary>About four billion guesses: nobody makes them at a sign-in form that lets ten wrong ones through in five minutes.</summary>
    public const int EnoughBits = 32;

    private const double Letter = 5, Digit = 3.4, Sign = 5, Separator = 2, Year = 7, Day = 13, Row = 5, Again = 2;
    private const int LongestWord = 24;
    private const string Separators = " -_.,!?";

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertzuiopü", "qwertyuiop", "asdfghjklöä", "yxcvbnm", "zxcvbnm", "1qay2wsx3edc4rfv5tgb", "1qaz2wsx3edc4rfv5tgb"];
    private static readonly string[] AllRows = [.. Rows, .. Rows.Select(row => new string([.. row.Reverse()]))];

    /// <summary>Each word with its place in the list it stands highest in.</summary>
    private static readonly Lazy<Dictionary<string, int>> Words = new(Read);

    /// <summary>Whether it takes too few guesses.</summary>
    /// <param name="own">Words that somebody would try for this person first: name, town, product.</param>
    public static bool IsGuessable(string password, IEnumerable<string> own) => Bits(password, own) < EnoughBits;

    /// <summary>The cheapest way to put the password together from what guessers know, in powers of two.</summary>
    internal static double Bits(string password, IEnumerable<string> own)
    {
        var given = password.Length > 256 ? password[..256] : password;
        var text = given.ToLowerInvariant();
        var plain = new string([.. text.Select(Plain)]);
        var mine = own.Select(word => word.ToLowerInvariant()).Where(word => word.Length >= 3).ToHashSet();
        var cost = new double[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            cost[end] = cost[end - 1] + OfSign(text[end - 1]);
            for (var start = Math.Max(0, end - 2 * LongestWord); start <= end - 3; start++)
                cost[end] = Math.Min(cost[end], cost[start] + OfPiece(given, text, plain, start, end, mine));
        }
        return cost[^1];
    }

    private static double OfSign(char sign) => char.IsLetter(sign) ? Letter : char.IsAsciiDigit(sign) ? Digit : Separators.Contains(sign) ? Separator : Sign;

    private static double OfPiece(string given, string text, string plain, int start, int end, HashSet<string> mine)
    {
        var (length, piece) = (end - start, text[start..end]);
        var least = double.PositiveInfinity;
        if (length <= LongestWord)
        {
            if (OfWord(piece, mine) is { } word) least = word + Capitals(given[start..end]);
            if (OfWord(plain[start..end], mine) is { } disguised) least = Math.Min(least, disguised + 1 + Capitals(given[start..end]));
        }
        if (length == 4 && piece.All(char.IsAsciiDigit) && piece[..2] is "19" or "20") least = Math.Min(least, Year);
        if (length is 6 or 8 && piece.All(char.IsAsciiDigit)) least = Math.Min(least, Day + (length == 6 ? 2 : 0));
        if (AllRows.Any(row => row.Contains(piece, StringComparison.Ordinal)) || piece.All(sign => sign == piece[0])) least = Math.Min(least, Row + Math.Log2(length));
        // The same once more.
        if (start >= length && text.AsSpan(start - length, length).SequenceEqual(piece)) least = Math.Min(least, Again);
        return least;
    }

    private static double? OfWord(string word, HashSet<string> mine) => mine.Contains(word) ? 1 : Words.Value.TryGetValue(word, out var place) ? Math.Log2(place + 2) : null;

    /// <summary>A capital at the beginning or nothing but capitals is what everybody does.</summary>
    private static double Capitals(string piece) => !piece.Any(char.IsUpper) ? 0 : piece.Skip(1).All(char.IsLower) || piece.All(char.IsUpper) ? 1 : 3;

    private static char Plain(char sign) => sign switch
    {
        '@' or '4' => 'a',
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '$' or '5' => 's',
        '7' => 't',
        _ => sign,
    };

    private static Dictionary<string, int> Read()
    {
        var words = new Dictionary<string, int>();
        foreach (var list in new[] { "leaked", "words", "given-names", "surnames" })
        {
            using var file = typeof(AccountPasswords).Assembly.GetManifestResourceStream($"Passwords.{list}.json")!;
            foreach (var (place, word) in JsonSerializer.Deserialize<string[]>(file)!.Index())
                if (word.Length >= 3) words[word] = Math.Min(place, words.GetValueOrDefault(word, place));
        }
        return words;
    }
}
