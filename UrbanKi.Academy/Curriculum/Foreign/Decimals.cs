using System.Globalization;

namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>Numbers as other programs write them.</summary>
internal static class Decimals
{
    // Our own notation keeps as many.
    private const int MostDigits = 15;

    /// <summary>With a decimal point or comma, or a power of ten behind an "e"; null if it is none, or has more digits than can be kept.</summary>
    public static decimal? Read(string text)
    {
        var trimmed = text.Trim().Replace('−', '-').Replace(',', '.');
        return trimmed.Length is > 0 and <= 40 && decimal.TryParse(trimmed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && IsKept(number) ? number : null;
    }

    /// <summary>A weight in percent, from -100 to 100.</summary>
    public static decimal? Percent(string text) => Read(text) is { } percent and >= -100 and <= 100 ? percent : null;

    public static bool IsKept(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture).Count(char.IsAsciiDigit) <= MostDigits;
}
