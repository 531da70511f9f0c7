using System.Globalization;
using System.Text;
using UrbanKi.Academy.Curriculum.Foreign;

namespace UrbanKi.Academy.Publishing.Exchange;

/// <summary>Which names files may have: those that every computer can store, and that stay inside their folder.</summary>
internal static class ParcelNames
{
    public const int Longest = 120;
    public const int Deepest = 6;
    private const string NotOnWindows = "<>:\"|?*\\";

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³", "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

    /// <summary>Null if the name is a good one.</summary>
    public static ForeignCode? Problem(string name)
    {
        var parts = name.Split('/', '\\');
        if (name.Length == 0 || parts[0].Length == 0 || parts.Contains("..") || name is [_, ':', ..])
            return ParcelCodes.OutsideFolder;
        if (name.EnumerateRunes().Any(IsBad))
            return ParcelCodes.BadName;
        if (parts.Any(part => part.Length == 0 || part == "." || part[^1] is '.' or ' ' || part[0] == ' ' || Reserved.Contains(part.Split('.')[0].TrimEnd())))
            return ParcelCodes.ReservedName;
        return parts.Length - 1 > Deepest || parts.Any(part => Encoding.UTF8.GetByteCount(part) > Longest) ? ParcelCodes.LongName : null;
    }

    /// <summary>What belongs to an operating system or an editor, not to a course.</summary>
    public static bool IsJunk(string name) => name.Split('/', '\\') is var parts
        && (parts.Any(part => part.StartsWith('.') && part is not ("." or "..")) || parts[0] == "__MACOSX" || parts[^1].ToLowerInvariant() is "thumbs.db" or "desktop.ini");

    /// <summary>The name as it may stand in a sentence.</summary>
    public static string Shown(string name) => string.Concat(name.EnumerateRunes().Select(rune => IsUnseen(rune) || rune == Rune.ReplacementChar ? "�" : rune.ToString()));

    /// <summary>What computers that don't tell upper from lower case hold for the same.</summary>
    public static string Folded(string name) => name.Normalize(NormalizationForm.FormC).ToUpperInvariant();

    private static bool IsBad(Rune rune) => IsUnseen(rune) || rune == Rune.ReplacementChar || rune.IsAscii && NotOnWindows.Contains((char)rune.Value);

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate || Rune.IsWhiteSpace(rune) && rune.Value != ' ';
}
