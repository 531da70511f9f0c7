namespace UrbanKi.Academy.Features.Administration;

/// <summary>Patterns for LIKE, which doesn't mind small letters; what somebody typed means itself.</summary>
public static class Likeness
{
    public const string Escape = @"\";

    /// <summary>Somewhere in it.</summary>
    public static string Of(string words) => $"%{Exactly(words)}%";

    public static string Exactly(string words) =>
        words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
