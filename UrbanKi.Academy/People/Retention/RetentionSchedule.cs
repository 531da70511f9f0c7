namespace UrbanKi.Academy.People.Retention;

/// <summary>The days of every clock.</summary>
public sealed class RetentionSchedule
{
    private readonly Dictionary<RetentionClock, int> days;

    /// <param name="days">Of the clocks that differ from their defaults.</param>
    public RetentionSchedule(IReadOnlyDictionary<RetentionClock, int> days) => this.days = RetentionClock.All.ToDictionary(clock => clock, clock => days.GetValueOrDefault(clock, clock.DefaultDays));

    public static readonly RetentionSchedule Default = new(new Dictionary<RetentionClock, int>());

    public int this[RetentionClock clock] => days[clock];

    /// <summary>What began on this day or earlier has had its time.</summary>
    public DateOnly DueBy(RetentionClock clock, DateOnly today) => days[clock] < today.DayNumber ? today.AddDays(-days[clock]) : DateOnly.MinValue;

    /// <summary>The first day on which something that began on a day is due.</summary>
    public DateOnly DueOn(RetentionClock clock, DateOnly began) => began.AddDays(days[clock]);

    public RetentionSchedule With(IEnumerable<RetentionSetting> settings)
    {
        var mine = settings.ToDictionary(setting => setting.Clock, setting => setting.Days);
        return new(RetentionClock.All.ToDictionary(clock => clock, clock => mine.GetValueOrDefault(clock.Name, days[clock])));
    }

    public bool IsSameAs(RetentionSchedule other) => RetentionClock.All.All(clock => days[clock] == other[clock]);

    /// <summary>A name must not go before the account that bears it.</summary>
    public bool IsInOrder => days[RetentionClock.Proof] >= days[RetentionClock.Account];
}
