using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Data;

public static class HeldPeriods
{
    /// <summary>Everybody's, of a day. In two halves, since each of them is one stretch of an index: those that still hold, and those that ended after it.</summary>
    public static IQueryable<StandingPeriod> HeldOn(this IQueryable<StandingPeriod> periods, DateOnly day) =>
        periods.Where(p => p.ValidTo == null && p.ValidFrom <= day).Concat(periods.Where(p => p.ValidTo > day && p.ValidFrom <= day));
}
