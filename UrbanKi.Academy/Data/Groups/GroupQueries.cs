using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Data.Groups;

public static class GroupQueries
{
    /// <summary>The months whose figures are told, the newest first.</summary>
    public static Task<List<DateOnly>> ToldMonthsAsync(this AcademyDbContext db, CancellationToken cancellation = default) =>
        db.ToldMonths.OrderByDescending(month => month.MonthEnd).Select(month => month.MonthEnd).ToListAsync(cancellation);

    /// <summary>What is told for a day: the figures of the last month that was over and told by then.</summary>
    /// <param name="units">All units' details.</param>
    /// <param name="scopePath">Path of the unit that the reader's right to see ends at; null for the whole organisation.</param>
    /// <param name="smallest">Groups made when it was lower are left out.</param>
    public static async Task<ToldFigures> ToldFiguresAsync(this AcademyDbContext db, DateOnly day, IReadOnlyList<UnitDetail> units, string? scopePath, int smallest, CancellationToken cancellation = default)
    {
        var months = await db.ToldMonthsAsync(cancellation);
        var month = months.Where(told => told <= day).Select(told => (DateOnly?)told).FirstOrDefault();
        return new(months, month, month is { } shown ? await db.ToldGroupsAsync(shown, day, units, scopePath, smallest, cancellation) : []);
    }

    /// <summary>What is told of a month: of each group its one figure, nothing finer and nothing else. The only way to these figures for whoever shows them.</summary>
    /// <param name="day">Whose names and tree of units are shown.</param>
    /// <param name="units">All units' details.</param>
    /// <param name="scopePath">Path of the unit that the reader's right to see ends at; null for the whole organisation.</param>
    /// <param name="smallest">Groups made when it was lower are left out.</param>
    public static async Task<IReadOnlyList<ToldGroup>> ToldGroupsAsync(this AcademyDbContext db, DateOnly monthEnd, DateOnly day, IReadOnlyList<UnitDetail> units, string? scopePath, int smallest, CancellationToken cancellation = default)
    {
        var told = await (
            from share in db.CohortShares
            where share.MonthEnd == monthEnd
            join cohort in db.Cohorts on share.CohortId equals cohort.Id
            where cohort.Size >= smallest
            select new { cohort.Id, cohort.CourseId, cohort.UnitId, cohort.UnitPath, cohort.FormedOn, cohort.Size, share.Step, share.Steps }).AsNoTracking().ToListAsync(cancellation);
        // A unit that is no more goes by its last name.
        var known = units.GroupBy(unit => unit.UnitId).ToDictionary(of => of.Key, of => of.FirstOrDefault(unit => unit.HoldsOn(day)) ?? of.MaxBy(unit => unit.ValidFrom)!);
        return
        [
            .. from one in told
               let unit = one.UnitId is { } id ? known.GetValueOrDefault(id) : null
               let path = unit?.Path ?? one.UnitPath
               where scopePath is null || path.StartsWith(scopePath, StringComparison.Ordinal)
               orderby one.CourseId, path, one.FormedOn, one.Id
               select new ToldGroup(one.Id, one.CourseId, path, unit?.Name, one.FormedOn, one.Size, new(one.Step, one.Steps)),
        ];
    }
}
