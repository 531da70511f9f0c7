namespace UrbanKi.Academy.Tests.Support;

/// <summary>A clock that stands until it is moved. It starts on a Monday morning.</summary>
public sealed class MovableClock : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 30, 0, TimeSpan.Zero);

    private long ticks = Start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <summary>The day it is in Berlin.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).DateTime);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
