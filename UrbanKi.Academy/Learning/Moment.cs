namespace UrbanKi.Academy.Learning;

/// <summary>An instant (UTC) and the calendar day it falls on where the organisation is.</summary>
public readonly record struct Moment(DateTime At, DateOnly Day)
{
    public static Moment Of(TimeProvider clock, TimeZoneInfo zone)
    {
        var utc = clock.GetUtcNow();
        return new(utc.UtcDateTime, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(utc, zone).DateTime));
    }
}
