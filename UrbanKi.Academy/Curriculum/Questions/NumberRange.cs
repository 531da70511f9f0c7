using System.Globalization;

namespace UrbanKi.Academy.Curriculum;

/// <summary>"42", "42 ± 2" or "40..44"; decimal comma and point mean the same, spaces between digits nothing.</summary>
internal readonly record struct NumberRange(decimal From, decimal To)
{
    private const int MostDigits = 15;

    public static NumberRange? Parse(string text)
    {
        var normal = text.Replace("+/-", "±", StringComparison.Ordinal);
        if (normal.Split("..") is [var from, var to])
            return Number(from) is { } low && Number(to) is { } high ? new(low, high) : null;
        if (normal.Split('±') is [var middle, var tolerance])
            return Number(middle) is { } centre && Number(tolerance) is { } width and >= 0 ? new(centre - width, centre + width) : null;
        return Number(normal) is { } exact ? new(exact, exact) : null;
    }

    /// <summary>"1.000" may mean a thousand or one.</summary>
    public static bool LooksLikeThousands(string text) =>
        text.Split(["..", "±"], StringSplitOptions.TrimEntries).Any(part =>
            part.TrimStart('-', '−').Split('.', ',') is [{ Length: >= 1 and <= 3 } whole, { Length: 3 } fraction] && whole != "0" && (fraction == "000" || part.Contains('.', StringComparison.Ordinal)));

    private static decimal? Number(string text)
    {
        var trimmed = text.Trim().Replace('−', '-');
        var digits = string.Concat(trimmed.Where((c, at) => !IsGroupingSpace(trimmed, at))).Replace(',', '.');
        return digits.Count(char.IsAsciiDigit) is > 0 and <= MostDigits
            && decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static bool IsGroupingSpace(string text, int at) =>
        text[at] is ' ' or '\u00A0' or '\u202F' && at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 3 < text.Length && text.AsSpan(at + 1, 3).ContainsAnyExceptInRange('0', '9') is false;
}
