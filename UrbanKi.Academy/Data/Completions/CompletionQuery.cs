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
            row.Person.PersonnelNumber, row.Detail.Surname, row.Detail.GivenName, row.Person.Email, row.Unit!.Name, row.Facts.CourseId, row.Facts.VersionNumber, row.Facts.IsBegun,
            row.Facts.AssignedOn, row.Facts.DueOn, row.Facts.CompletedOn, row.Facts.ValidUntil, row.Facts.CertificateNumber);

    public static Task<int> CountLinesAsync(this AcademyDbContext db, CompletionFilter filter, CancellationToken cancellation = default) =>
        db.Narrow(filter, db.Facts(filter).Matching(filter)).CountAsync(cancellation);

    /// <summary>Figures by unit and course. The status is left out of the filter and the period narrows only what counts as completed, or every rate would be 0 or 100 percent.</summary>
    public static async Task<IReadOnlyList<CompletionSum>> SumsAsync(this AcademyDbContext db, CompletionFilter filter, CancellationToken cancellation = default)
    {
        var (day, first, last) = (filter.Day, filter.From ?? DateOnly.MinValue, filter.To ?? DateOnly.MaxValue);
        var sums = await (
            from row in db.Narrow(filter, db.Facts(filter))
            group row.Facts by new { row.Unit!.Path, row.Unit.Name, row.Facts.CourseId } into cell
            orderby cell.Key.Path, cell.Key.CourseId
            select new
            {
                cell.Key.Name,
                cell.Key.CourseId,
                Required = cell.Count(),
                Completed = cell.Count(f => f.CompletedOn != null && (f.ValidUntil == null || f.ValidUntil >= day) && f.CompletedOn >= first && f.CompletedOn <= last),
                Overdue = cell.Count(f => f.CompletedOn == null && f.DueOn != null && f.DueOn < day),
            }).ToListAsync(cancellation);
        return [.. sums.Select(sum => new CompletionSum(sum.Name, sum.CourseId, sum.Required, sum.Completed, sum.Overdue))];
    }

    /// <summary>Status and period: what the rows are narrowed by, but not the figures.</summary>
    private static IQueryable<StandingFacts> Matching(this IQueryable<StandingFacts> facts, CompletionFilter filter)
    {
        if (filter.From is { } from) facts = facts.Where(f => f.CompletedOn >= from);
        if (filter.To is { } to) facts = facts.Where(f => f.CompletedOn <= to);
        return filter.Status is not null && Status.Filter(filter.Status, filter.Day) is { } status ? facts.Where(status) : facts;
    }

    private static IQueryable<Row> Narrow(this AcademyDbContext db, CompletionFilter filter, IQueryable<StandingFacts> facts)
    {
        var day = filter.Day;
        if (filter.CourseIds is { } courses) facts = facts.Where(f => courses.Contains(f.CourseId));
        var rows =
            from fact in facts
            join person in db.People on fact.PersonId equals person.Id
            from detail in db.PersonDetails.Where(d => d.PersonId == person.Id && d.ValidFrom <= day && (d.ValidTo == null || d.ValidTo > day))
            join unit in db.Units on detail.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            select new Row { Facts = fact, Person = person, Detail = detail, Unit = unit };
        return filter.UnitPath is { } path ? rows.Where(row => row.Unit!.Path.StartsWith(path)) : rows;
    }

    private static IQueryable<StandingFacts> Facts(this AcademyDbContext db, CompletionFilter filter) => filter.IsPast
        ? db.FactsOn(filter.Day)
        : db.Standings.Select(s => new StandingFacts
        {
            PersonId = s.PersonId,
            CourseId = s.CourseId,
            VersionNumber = s.VersionNumber,
            IsBegun = s.StepsDone > 0,
            AssignedOn = s.AssignedOn,
            DueOn = s.DueOn,
            CompletedOn = s.CompletedOn,
            ValidUntil = s.ValidUntil,
            CertificateNumber = s.CertificateNumber,
        });

    /// <summary>The standings at the end of a past day, from the record alone: what was written later can't change them.</summary>
    private static IQueryable<StandingFacts> FactsOn(this AcademyDbContext db, DateOnly day)
    {
        var told =
            from happened in db.LearningEvents.Where(e => e.Day <= day)
            select new
            {
                Event = happened,
                // A step that was asked for again later, by the end of that day, does not stand.
                Stands = (happened.Kind == LearningEventKind.LessonDone || happened.Kind == LearningEventKind.QuizPassed)
                    && !db.LearningEvents.Any(later => later.RoundId == happened.RoundId && later.Kind == LearningEventKind.Superseded && later.Day <= day && later.Id > happened.Id
                        && later.LessonId == (happened.LessonId ?? Standing.QuizStep)),
                VersionNumber = db.CourseVersions.First(v => v.Id == happened.VersionId).Number,
            };
        var rounds =
            from happened in told
            group happened by new { happened.Event.PersonId, happened.Event.CourseId, happened.Event.RoundId } into round
            select new
            {
                round.Key.PersonId,
                round.Key.CourseId,
                round.Key.RoundId,
                IsBegun = round.Max(e => e.Stands ? 1 : 0) == 1,
                AssignedOn = round.Max(e => e.Event.Kind == LearningEventKind.Assigned ? (DateOnly?)e.Event.Day : null),
                DueOn = round.Max(e => e.Event.DueOn),
                CompletedOn = round.Max(e => e.Event.Kind == LearningEventKind.Completed ? (DateOnly?)e.Event.Day : null),
                ValidUntil = round.Max(e => e.Event.ValidUntil),
                CertificateNumber = round.Max(e => e.Event.CertificateNumber),
                Version = round.Max(e => e.VersionNumber),
            };
        return
            from round in rounds
            join numbered in db.Rounds on round.RoundId equals numbered.Id
            where !db.Rounds.Any(later => later.PersonId == round.PersonId && later.CourseId == round.CourseId && later.Number > numbered.Number
                && db.LearningEvents.Any(e => e.RoundId == later.Id && e.Day <= day))
            select new StandingFacts
            {
                PersonId = round.PersonId,
                CourseId = round.CourseId,
                VersionNumber = round.Version,
                IsBegun = round.IsBegun,
                AssignedOn = round.AssignedOn,
                DueOn = round.DueOn,
                CompletedOn = round.CompletedOn,
                ValidUntil = round.ValidUntil,
                CertificateNumber = round.CertificateNumber,
            };
    }

    private sealed class Row
    {
        public required StandingFacts Facts { get; init; }
        public required People.Person Person { get; init; }
        public required People.PersonDetail Detail { get; init; }
        public required People.Unit? Unit { get; init; }
    }
}
