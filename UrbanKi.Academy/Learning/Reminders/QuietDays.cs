namespace UrbanKi.Academy.Learning.Reminders;

/// <summary>Days on which nobody is reminded of work: weekends, and holidays that all of Germany has.</summary>
public static class QuietDays
{
    private static readonly (int Month, int Day)[] Fixed = [(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)];
    /// <summary>Good Friday, Easter Monday, Ascension Day, Whit Monday: in days after Easter Sunday.</summary>
    private static readonly int[] Movable = [-2, 1, 39, 50];

    public static bool IsQuiet(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Fixed.Contains((day.Month, day.Day)) || Movable.Contains(day.DayNumber - Easter(day.Year).DayNumber);

    /// <summary>The first day after this one that is not quiet.</summary>
    public static DateOnly NextAfter(DateOnly day)
    {
        do day = day.AddDays(1); while (IsQuiet(day));
        return day;
    }

    /// <summary>Easter Sunday by the Gregorian rule.</summary>
    private static DateOnly Easter(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        moon -= moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11));
        var weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        var sunday = moon - weekday;
        var month = 3 + (sunday + 40) / 44;
        return new(year, month, sunday + 28 - 31 * (month / 4));
    }
}
