using System.Globalization;

namespace UrbanKi.Academy.Hosting;

/// <summary>Days and times as people read them, in the page's language; no line break inside.</summary>
public static class Dates
{
    private const char NoBreak = '\u00A0';

    /// <summary>"2. Dezember 2026", "2 December 2026".</summary>
    public static string Full(DateOnly day) => Format(day, IsGerman ? "d. MMMM yyyy" : "d MMMM yyyy");

    /// <summary>"2. Dezember" in the current year, else with the year.</summary>
    public static string Near(DateOnly day, DateOnly today) => day.Year == today.Year ? Format(day, IsGerman ? "d. MMMM" : "d MMMM") : Full(day);

    /// <summary>"Montag, 23. November".</summary>
    public static string Weekday(DateOnly day) => day.ToString(IsGerman ? "dddd, d. MMMM" : "dddd, d MMMM", CultureInfo.CurrentCulture);

    /// <summary>"02.12.2026", "02/12/2026": for tables.</summary>
    public static string Compact(DateOnly day) => day.ToString(IsGerman ? "dd.MM.yyyy" : "dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Time(DateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static bool IsGerman => Localisation.CurrentLanguage == "de";

    private static string Format(DateOnly day, string format) => day.ToString(format, CultureInfo.CurrentCulture).Replace(' ', NoBreak);
}
