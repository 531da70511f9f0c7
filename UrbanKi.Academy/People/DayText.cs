using System.Globalization;

namespace UrbanKi.Academy.People;

/// <summary>A calendar day as people type it, in forms, addresses and files.</summary>
public static class DayText
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "d.M.yyyy", "d.M.yy", "d/M/yyyy"];

    /// <summary>"2026-11-23", "23.11.2026", "23/11/2026". Null for what is no day, and for years in which nobody works here: whoever counts on from a day never comes to the end of the calendar.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2200 ? day : null;
}
