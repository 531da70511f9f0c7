using System.Globalization;
using System.Text;

namespace UrbanKi.Academy.People.Imports;

/// <summary>Keys for new units: what files and addresses will call them.</summary>
public static class UnitKey
{
    private const int Longest = 40;

    /// <summary>Stands in addresses where a unit's key would.</summary>
    private const string Reserved = "new";

    /// <summary>"Bürgerbüro Süd" becomes "buergerbuero-sued"; with a number behind it where that is taken.</summary>
    public static string For(string name, Func<string, bool> isTaken)
    {
        var key = Plain(name);
        if (key != Reserved && !isTaken(key)) return key;
        for (var number = 2; ; number++)
            if ($"{key}-{number.ToString(CultureInfo.InvariantCulture)}" is var numbered && !isTaken(numbered)) return numbered;
    }

    private static string Plain(string name)
    {
        var key = new StringBuilder();
        foreach (var sign in name.ToLowerInvariant())
            foreach (var letter in Letters(sign))
                if (char.IsAsciiLetterOrDigit(letter)) key.Append(letter);
                else if (key.Length > 0 && key[^1] != '-') key.Append('-');
        var text = key.ToString();
        if (text.Length > Longest) text = text[..Longest];
        return text.Trim('-') is { Length: > 0 } plain ? plain : "einheit";
    }

    private static string Letters(char sign) => sign switch
    {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'ł' => "l",
        'ø' => "o",
        < '\u0080' => sign.ToString(),
        // Signs without a plain letter, and halves of pairs, separate like a space.
        _ when char.IsSurrogate(sign) => "-",
        _ => sign.ToString().Normalize(NormalizationForm.FormD)[..1],
    };
}
