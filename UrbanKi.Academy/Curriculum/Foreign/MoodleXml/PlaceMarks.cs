using System.Text;

namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>"[[1]]" in a text: where the first of several words belongs.</summary>
internal static class PlaceMarks
{
    private const int MostDigits = 3;

    public static string Replace(string text, Func<int, char> mark)
    {
        var replaced = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (Number(text, at) is not var (number, length))
                replaced.Append(text[at]);
            else
            {
                replaced.Append(mark(number));
                at += length - 1;
            }
        }
        return replaced.ToString();
    }

    private static (int Number, int Length)? Number(string text, int at)
    {
        if (!text.AsSpan(at).StartsWith("[[", StringComparison.Ordinal))
            return null;
        var digits = 0;
        while (digits <= MostDigits && at + 2 + digits < text.Length && char.IsAsciiDigit(text[at + 2 + digits]))
            digits++;
        var isMark = digits is > 0 and <= MostDigits && text.AsSpan(at + 2 + digits).StartsWith("]]", StringComparison.Ordinal);
        return isMark ? (int.Parse(text.AsSpan(at + 2, digits), System.Globalization.CultureInfo.InvariantCulture), digits + 4) : null;
    }
}
