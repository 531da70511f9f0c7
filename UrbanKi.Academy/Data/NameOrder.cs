using System.Text;
using Microsoft.Data.Sqlite;

namespace UrbanKi.Academy.Data;

/// <summary>
/// Names in the order of a German list (DIN 5007, variant 2: "ä" as "ae"), whatever their case and accents. A collation of the database; our own, so that the same rows have the
/// same order on every machine. Names that differ in nothing else are ordered by their letters.
/// </summary>
public static class NameOrder
{
    public const string Collation = "names";

    private const int FirstAccent = 0xC0;
    /// <summary>Latin letters with accents, as their base letters.</summary>
    private static readonly char[] Bases = [.. Enumerable.Range(FirstAccent, 0x250 - FirstAccent).Select(letter => BaseOf((char)letter))];

    /// <summary>Connections forget it when they go back to the pool.</summary>
    public static void Teach(SqliteConnection connection) => connection.CreateCollation(Collation, Compare);

    public static int Compare(string one, string other)
    {
        var (i, j) = (0, 0);
        // The second half of an "ä".
        var (restOne, restOther) = ('\0', '\0');
        while (true)
        {
            var a = Next(one, ref i, ref restOne);
            var b = Next(other, ref j, ref restOther);
            if (a != b) return a < b ? -1 : 1;
            if (a == '\0') return string.CompareOrdinal(one, other);
        }
    }

    /// <summary>A text that compares letter by letter as the name does in this order: for sorting many, each of which is folded once.</summary>
    public static string KeyOf(string name)
    {
        var key = new StringBuilder(2 * name.Length + 4);
        var (at, rest) = (0, '\0');
        while (Next(name, ref at, ref rest) is var letter and not '\0') key.Append(letter);
        return key.Append('\0').Append(name).ToString();
    }

    /// <summary>The next letter, folded; NUL behind the last.</summary>
    private static char Next(string text, ref int at, ref char rest)
    {
        if (rest != '\0')
        {
            var second = rest;
            rest = '\0';
            return second;
        }
        if (at == text.Length) return '\0';
        var letter = text[at++];
        if (letter < FirstAccent) return letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter;
        switch (letter)
        {
            case 'ä' or 'Ä' or 'æ' or 'Æ': rest = 'e'; return 'a';
            case 'ö' or 'Ö' or 'œ' or 'Œ': rest = 'e'; return 'o';
            case 'ü' or 'Ü': rest = 'e'; return 'u';
            case 'ß' or 'ẞ': rest = 's'; return 's';
            default: return letter - FirstAccent < Bases.Length ? Bases[letter - FirstAccent] : letter;
        }
    }

    private static char BaseOf(char letter) => letter switch
    {
        'ł' or 'Ł' => 'l',
        'đ' or 'Đ' or 'ð' or 'Ð' => 'd',
        'ø' or 'Ø' => 'o',
        'ı' => 'i',
        'ħ' or 'Ħ' => 'h',
        _ => char.ToLowerInvariant(letter.ToString().Normalize(NormalizationForm.FormD)[0]),
    };
}
