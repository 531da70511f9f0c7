using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Data.Completions;

/// <summary>The completion report's queries: the same for page, workbook and CSV, a fixed number of them, never one by row. They read standings and the learning record; attempts and answers are out of reach.</summary>
public static class CompletionQuery
{
    /// <summary>The rows, by unit, name and course.</summary>
    public static IQueryable<CompletionLine> Lines(this AcademyDbContext db, CompletionFilter filter) =>
        from row in db.Narrow(filter, db.Facts(filter).Matching(filter))
        orderby row.Unit!.Path, row.Detail.Surname, row.Detail.GivenName, row.Facts.PersonId, row.Facts.CourseId
        select new CompletionLine(
            row.Person.PersonnelNumber, row.Detail.Surname, row.Detail.GivenName, row.Person.Email, row.Unit!.Name, row.Facts);

    public static Task<int> CountLinesAsync(this AcademyDbContext db, CompletionFilter filter, CancellationToken cancellation = default) =>
        db.Narrow(filter, db.Facts(filter).Matching(filter)).CountAsync(cancellation);

    /// <summary>Figures by unit and course, of those who are asked for it and not exempt. The status is left out of the filter and the period narrows only what counts as completed, or every rate would be 0 or 100 percent.</summary>
    public static async Task<IReadOnlyList<CompletionSum>> SumsAsync(this AcademyDbContext db, CompletionFilter filter, CancellationToken cancellation = default)
    {
        var (day, first, last) = (filter.Day, filter.From ?? DateOnly.MinValue, filter.To ?? DateOnly.MaxValue);
        var sums = await (
            from row in db.Narrow(filter, db.Facts(filter))
            group row.Facts by new { row.Unit!.Path, row.Unit.Name, row.Facts.CourseId } into cell
            orderby cell.Key.Path, cell.Key.CourseId
            select new
            {
                cell.Key.Path,
                cell.Key.Name,
                cell.Key.CourseId,
                Required = cell.Count(f => f.AssignedOn != null && f.WithdrawnOn == null && !(f.ExemptFrom != null && f.ExemptFrom <= day && f.ExemptUntil >= day)),
                Completed = cell.Count(f => f.AssignedOn != null && f.WithdrawnOn == null && !(f.ExemptFrom != null && f.ExemptFrom <= day && f.ExemptUntil >= day)
                    && f.CompletedOn != null && (f.ValidUntil == null || f.ValidUntil >= day) && (f.SupersededOn == null || f.SupersededOn > day)
                    && f.CompletedOn >= first && f.CompletedOn <= last),
                Overdue = cell.Count(f => f.IsOpen && f.AssignedOn != null && f.WithdrawnOn == null && f.DueOn != null && f.DueOn < day
                    && !(f.ExemptFrom != null && f.ExemptFrom <= day && f.ExemptUntil >= day)),
            }).ToListAsync(cancellation);
        return [.. sums.Select(sum => new CompletionSum(sum.Path, sum.Name, sum.CourseId, sum.Required, sum.Completed, sum.Overdue))];
    }

    /// <summary>Status and period: what the rows are narrowed by, but not the figures.</summary>
    private static IQueryable<StandingFacts> Matching(this IQueryable<StandingFacts> facts, CompletionFilter filter)
    {
        if (filter.From is { } from) facts = facts.Where(f => f.CompletedOn >= from);
        if (filter.To is { } to) facts = facts.Where(f => f.CompletedOn <= to);
        return filter.Status is not null && Status.Filter(filter.Status, filter.Day) is { } status ? facts.Where(status) : facts;
    }

    /// <summary>What the privacy profile of the filter lets be shown by person: nothing, or all but rounds that were under way while nothing was.</summary>
    public static IQueryable<StandingFacts> ShownByPerson(this AcademyDbContext db, IQueryable<StandingFacts> facts, CompletionFilter filter)
    {
        if (!filter.ShowsPersons) return facts.Where(f => false);
        foreach (var span in filter.Closed)
        {
            var (first, next) = (span.From, span.To ?? DateOnly.MaxValue);
            facts = facts.Where(f => !db.Rounds.Any(r => r.PersonId == f.PersonId && r.CourseId == f.CourseId && (r.OpenedOn == f.OpenedOn || r.CompletedOn == f.CompletedOn)
                && r.OpenedOn < next && (r.CompletedOn == null || r.CompletedOn >= first)));
        }
        return facts;
    }

    private static IQueryable<Row> Narrow(this AcademyDbContext db, CompletionFilter filter, IQueryable<StandingFacts> facts)
    {
        var day = filter.Day;
        facts = db.ShownByPerson(facts, filter);
        if (filter.CourseIds is { } courses) facts = facts.Where(f => courses.Contains(f.CourseId));
        var rows =
            from fact in facts
            join person in db.People on fact.PersonId equals person.Id
            // Whoever was not here on that day has no detail for it.
            from detail in db.PersonDetails.Where(d => d.PersonId == person.Id && d.ValidFrom <= day && (d.ValidTo == null || d.ValidTo > day))
            from unit in db.UnitDetails.Where(u => u.UnitId == detail.UnitId && u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo > day)).DefaultIfEmpty()
            select new Row { Facts = fact, Person = person, Detail = detail, Unit = unit };
        if (filter.UnitPath is { } path) rows = rows.Where(row => row.Unit!.Path.StartsWith(path));
        return filter.ScopePath is { } scope ? rows.Where(row => row.Unit!.Path.StartsWith(scope)) : rows;
    }

    /// <summary>Today's come from the standings, which are fewer; a past day's from the periods, which nothing that happens later can change.</summary>
    private static IQueryable<StandingFacts> Facts(this AcademyDbContext db, CompletionFilter filter) => filter.IsPast
        ? db.StandingPeriods.Where(p => p.ValidFrom <= filter.Day && (p.ValidTo == null || p.ValidTo > filter.Day)).Select(StandingPeriod.ToFacts)
        : db.Standings.Select(StandingFacts.FromStanding);

    private sealed class Row
    {
        public required StandingFacts Facts { get; init; }
        public required People.Person Person { get; init; }
        public required People.PersonDetail Detail { get; init; }
        public required People.UnitDetail? Unit { get; init; }
    }
}
