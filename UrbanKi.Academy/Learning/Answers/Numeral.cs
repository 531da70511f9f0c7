using System.Globalization;
using System.Text.RegularExpressions;

namespace UrbanKi.Academy.Learning;

/// <summary>Reads a number as people write it, in German or English.</summary>
internal static partial class Numeral
{
    /// <summary>
    /// Decimal comma or point, any kind of minus, a percent sign behind it. A lone comma or point is always the decimal sign;
    /// thousands may be parted where no other reading is possible (1.234.567 or 1.234,5 or 1 234). Null if it is no number.
    /// </summary>
    public static decimal? Read(string? text)
    {
        var written = Unify(Wording.Line(text, ResponseForm.LineLimit));
        if (Shape().Match(written) is not { Success: true } shape) return null;
        var body = shape.Groups["body"].Value;
        var decimalSign = DecimalSign(body);
        var cut = decimalSign is { } sign ? body.LastIndexOf(sign) : body.Length;
        if (Whole(body[..cut]) is not { } whole) return null;
        var fraction = cut < body.Length ? body[(cut + 1)..] : "";
        if (fraction.Any(letter => !char.IsAsciiDigit(letter)) || whole.Length + fraction.Length == 0) return null;
        return decimal.TryParse($"{shape.Groups["sign"].Value}0{whole}.{fraction}0", NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // Both kinds present: the last is the decimal sign. One kind: the decimal sign if there is one only, else it parts thousands.
    private static char? DecimalSign(string body)
    {
        var (comma, point) = (body.LastIndexOf(','), body.LastIndexOf('.'));
        if (comma < 0 && point < 0) return null;
        var last = comma > point ? ',' : '.';
        return Math.Min(comma, point) >= 0 || body.Count(letter => letter == last) == 1 ? last : null;
    }

    /// <summary>The digits of a whole number without what parts its thousands; null unless they are parted by one sign into threes.</summary>
    private static string? Whole(string digits)
    {
        var separators = digits.Where(letter => !char.IsAsciiDigit(letter)).Distinct().ToArray();
        if (separators.Length == 0) return digits;
        if (separators.Length > 1) return null;
        var groups = digits.Split(separators[0]);
        return groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3) ? string.Concat(groups) : null;
    }

    private static string Unify(string text) => string.Concat(text.Select(letter => letter switch
    {
        '\u2212' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\uFE63' or '\uFF0D' => '-',
        '\u2019' => '\'',
        _ when char.IsWhiteSpace(letter) => ' ',
        _ => letter,
    }));

    [GeneratedRegex("^(?<sign>[+-]?) *(?<body>[0-9.,][0-9., ']*?) *%?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
