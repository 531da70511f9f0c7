using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.Data.Systems;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Data.Completions;

/// <summary>The completion report's queries: the same for page, workbook and CSV, a fixed number of them, never one by row. They read standings and the learning record; attempts and answers are out of reach.</summary>
public static class CompletionQuery
{
    /// <summary>The rows: along the tree, by name in each unit, by course for each person. The only place where people are read for a report.</summary>
    public static async IAsyncEnumerable<CompletionLine> LinesAsync(this AcademyDbContext db, CompletionFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await db.PrepareAsync(filter, cancellation);
        await foreach (var line in db.Shown(filter).Named(db, filter.Day).InOrder().Select(ToLine).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation)) yield return line;
    }

    /// <summary>One page of the rows, and the figures of all of them.</summary>
    /// <param name="coursesInOrder">All courses, as their titles are sorted.</param>
    /// <param name="number">From 1; behind the last it is the last.</param>
    public static async Task<CompletionPage> PageAsync(this AcademyDbContext db, CompletionFilter filter, CompletionOrder order, IReadOnlyList<string> coursesInOrder, int number, int size, CancellationToken cancellation = default)
    {
        await db.PrepareAsync(filter, cancellation);
        var tally = await db.TallyAsync(filter, order, coursesInOrder, cancellation);
        var sums = tally.Sums;
        var count = sums.Sum(sum => sum.Shown);
        number = Math.Clamp(number, 1, Math.Max(1, (count + size - 1) / size));
        var keys = tally.Shown((number - 1) * size, size);
        // From the same source as the figures, or a row could be counted and not be found. By person alone: asked for the course as well, the database takes the index that leads to everybody's.
        var lines = await db.Shown(filter with { IsPast = true, CourseIds = null }, [.. keys.Select(key => key.PersonId).Distinct()]).Named(db, filter.Day).Select(ToLine).AsNoTracking().ToDictionaryAsync(line => (line.Facts.PersonId, line.CourseId), cancellation);
        return new(sums, count, number, [.. keys.Select(key => lines[key])]);
    }

    public static async Task<int> CountLinesAsync(this AcademyDbContext db, CompletionFilter filter, CancellationToken cancellation = default)
    {
        await db.PrepareAsync(filter, cancellation);
        return await db.Shown(filter).CountAsync(cancellation);
    }

    /// <summary>How many of the rows are about people whose name was deleted since: they bear a pseudonym.</summary>
    public static async Task<int> CountErasedAsync(this AcademyDbContext db, CompletionFilter filter, CancellationToken cancellation = default)
    {
        await db.PrepareAsync(filter, cancellation);
        return await db.Shown(filter).CountAsync(row => db.People.Any(person => person.Id == row.Detail.PersonId && person.ErasedOn != null), cancellation);
    }

    /// <summary>Figures by unit and course, along the tree. The status is left out of the filter and the period narrows only what counts as completed, or every rate would be 0 or 100 percent.</summary>
    public static async Task<IReadOnlyList<CompletionSum>> SumsAsync(this AcademyDbContext db, CompletionFilter filter, CancellationToken cancellation = default)
    {
        await db.PrepareAsync(filter, cancellation);
        return (await db.TallyAsync(filter, null, [], cancellation)).Sums;
    }

    /// <summary>Goes once through all rows. They come as one text each and in no order: whose they are and where they stand is found out here, which is much less than the database had to do for it.</summary>
    /// <param name="order">In which the rows are wanted; null where the figures are enough.</param>
    private static async Task<FigureTally> TallyAsync(this AcademyDbContext db, CompletionFilter filter, CompletionOrder? order, IReadOnlyList<string> coursesInOrder, CancellationToken cancellation)
    {
        var day = filter.Day;
        var units = await db.UnitDetails.AsNoTracking().Where(u => u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo > day)).ToListAsync(cancellation);
        var details = db.Members(filter);
        var members = order?.By == CompletionOrder.Number
            ? from detail in details
              join person in db.People on detail.PersonId equals person.Id
              select new TallyMember(detail.PersonId, detail.UnitId, detail.Surname, detail.GivenName, detail.ValidTo == null ? person.PersonnelNumber : detail.PersonnelNumber)
            : details.Select(detail => new TallyMember(detail.PersonId, detail.UnitId, order == null ? "" : detail.Surname, order == null ? "" : detail.GivenName, null));
        var tally = new FigureTally(await members.ToListAsync(cancellation), units, order, coursesInOrder);
        // Some people's rows are found by person, everybody's in the index that holds all that figures are made of.
        var periods = filter.NarrowsPeople
            ? db.StandingPeriods.Where(p => p.ValidFrom <= day && (p.ValidTo == null || p.ValidTo > day) && details.Select(detail => detail.PersonId).Contains(p.PersonId))
            : db.StandingPeriods.HeldOn(day);
        var facts = db.ShownByPerson(periods.Select(StandingPeriod.ToFacts), filter);
        if (filter.CourseIds is { } courses) facts = facts.Where(f => courses.Contains(f.CourseId));
        // Laid out as FigureTally reads it.
        var cells = facts.Select(Judged(filter, order)).Select(fact => fact.Facts.PersonId.ToString() + (fact.IsShown ? "+" : "-") + fact.Part + fact.Facts.CourseId + " " + fact.Key);
        await foreach (var cell in cells.AsAsyncEnumerable().WithCancellation(cancellation)) tally.Add(cell);
        return tally;
    }

    /// <summary>Who is exempt from which course on the day, as far as it was granted by then; in the order of the rows.</summary>
    public static async IAsyncEnumerable<ExemptionLine> ExemptionsAsync(this AcademyDbContext db, CompletionFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await db.PrepareAsync(filter, cancellation);
        var day = filter.Day;
        var exemptions = db.Exemptions.Where(e => e.From <= day && (e.Until == null || e.Until >= day) && (e.EndedOn == null || e.EndedOn > day));
        if (!filter.ShowsPersons) exemptions = exemptions.Where(e => false);
        // An exemption tells of the time for which it held, as a round does.
        foreach (var span in filter.Closed)
        {
            var (first, next) = (span.From, span.To ?? DateOnly.MaxValue);
            exemptions = exemptions.Where(e => !(e.From < next && (e.Until == null || e.Until >= first) && (e.EndedOn == null || e.EndedOn > first)));
        }
        if (filter.End is { } end) exemptions = exemptions.Where(e => e.GrantedAt < end);
        if (filter.CourseIds is { } courses) exemptions = exemptions.Where(e => courses.Contains(e.CourseId));
        var lines =
            from exemption in exemptions
            join detail in db.Members(filter) on exemption.PersonId equals detail.PersonId
            join person in db.People on exemption.PersonId equals person.Id
            from unit in db.UnitDetails.Where(u => u.UnitId == detail.UnitId && u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo > day)).DefaultIfEmpty()
            from granter in db.PersonDetails.Where(d => d.PersonId == exemption.GrantedBy && d.ValidFrom <= day && (d.ValidTo == null || d.ValidTo > day)).DefaultIfEmpty()
            orderby unit!.Path == null, unit.Path, EF.Functions.Collate(detail.Surname, NameOrder.Collation), EF.Functions.Collate(detail.GivenName, NameOrder.Collation), person.Id, exemption.CourseId, exemption.Id
            select new ExemptionLine(detail.ValidTo == null ? person.PersonnelNumber : detail.PersonnelNumber, detail.Surname, detail.GivenName, unit!.Name,
                exemption.CourseId, exemption.From, exemption.Until, exemption.Reason, granter == null ? null : granter.GivenName + " " + granter.Surname);
        await foreach (var line in lines.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation)) yield return line;
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

    /// <summary>Only a search needs a connection that can compare words.</summary>
    private static Task PrepareAsync(this AcademyDbContext db, CompletionFilter filter, CancellationToken cancellation) => filter.Search is null ? Task.CompletedTask : db.LearnFoldingAsync(cancellation);

    // What was true until a day stands with that time; what holds still, with the person.
    private static readonly Expression<Func<NamedRow, CompletionLine>> ToLine = row => new(
        row.Detail.ValidTo == null ? row.Person.PersonnelNumber : row.Detail.PersonnelNumber, row.Detail.Surname, row.Detail.GivenName,
        row.Detail.ValidTo == null ? row.Person.Email : row.Detail.Email, row.Unit!.Name, row.Facts);

    private static IQueryable<Row> Shown(this AcademyDbContext db, CompletionFilter filter, IReadOnlyList<Guid>? people = null)
    {
        var rows = db.Rows(filter, people);
        return filter.NarrowsRows ? rows.Where(row => row.IsShown) : rows;
    }

    private static IQueryable<NamedRow> Named(this IQueryable<Row> rows, AcademyDbContext db, DateOnly day) =>
        from row in rows
        join person in db.People on row.Detail.PersonId equals person.Id
        from unit in db.UnitDetails.Where(u => u.UnitId == row.Detail.UnitId && u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo > day)).DefaultIfEmpty()
        select new NamedRow { Facts = row.Facts, Detail = row.Detail, Person = person, Unit = unit };

    private static IOrderedQueryable<NamedRow> InOrder(this IQueryable<NamedRow> rows) => rows
        .OrderBy(row => row.Unit!.Path == null).ThenBy(row => row.Unit!.Path).ThenByName();

    private static IOrderedQueryable<NamedRow> ThenByName(this IOrderedQueryable<NamedRow> rows) => rows
        .ThenBy(row => EF.Functions.Collate(row.Detail.Surname, NameOrder.Collation)).ThenBy(row => EF.Functions.Collate(row.Detail.GivenName, NameOrder.Collation))
        .ThenBy(row => row.Facts.PersonId).ThenBy(row => row.Facts.CourseId);

    /// <summary>Everybody who was here on the day and whom the reader may see and asks for, with what is known of them in each course.</summary>
    private static IQueryable<Row> Rows(this AcademyDbContext db, CompletionFilter filter, IReadOnlyList<Guid>? people = null)
    {
        var facts = db.FactsOf(filter);
        if (people is not null) facts = facts.Where(f => people.Contains(f.PersonId));
        return
            from fact in facts.Select(Judged(filter))
            join detail in db.Members(filter) on fact.Facts.PersonId equals detail.PersonId
            select new Row { Facts = fact.Facts, IsShown = fact.IsShown, Detail = detail };
    }

    private static IQueryable<StandingFacts> FactsOf(this AcademyDbContext db, CompletionFilter filter)
    {
        var facts = db.ShownByPerson(db.Facts(filter), filter);
        return filter.CourseIds is { } courses ? facts.Where(f => courses.Contains(f.CourseId)) : facts;
    }

    /// <summary>As people were on the day: whoever was not here then has no detail for it.</summary>
    private static IQueryable<PersonDetail> Members(this AcademyDbContext db, CompletionFilter filter)
    {
        var day = filter.Day;
        var members = db.PersonDetails.Where(d => d.ValidFrom <= day && (d.ValidTo == null || d.ValidTo > day));
        if (filter.ScopePath is { } scope) members = members.Where(d => db.UnitDetails.Where(u => u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo > day) && u.Path.StartsWith(scope)).Select(u => (Guid?)u.UnitId).Contains(d.UnitId));
        if (filter.UnitPath is { } path) members = members.Where(d => db.UnitDetails.Where(u => u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo > day) && u.Path.StartsWith(path)).Select(u => (Guid?)u.UnitId).Contains(d.UnitId));
        if (filter.HasNoUnit) members = members.Where(d => !db.UnitDetails.Any(u => u.UnitId == d.UnitId && u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo > day)));
        if (filter.SystemId is { } system) members = members.Where(d => db.UsersOf(system, day).Contains(d.PersonId));
        if (filter.Search is { } search) members = members.Where(d => db.Called(search, day).Contains(d.PersonId));
        return members;
    }

    /// <summary>Those in whose name or number, as they were on the day, every word occurs. Asked once for the whole report, not once by row.</summary>
    private static IQueryable<Guid> Called(this AcademyDbContext db, string search, DateOnly day)
    {
        var called =
            from detail in db.PersonDetails.Where(d => d.ValidFrom <= day && (d.ValidTo == null || d.ValidTo > day))
            join person in db.People on detail.PersonId equals person.Id
            select new { detail.PersonId, Words = Folding.Folded(detail.GivenName + " " + detail.Surname + " " + ((detail.ValidTo == null ? person.PersonnelNumber : detail.PersonnelNumber) ?? "")) };
        foreach (var word in Folding.WordsOf(search)) called = called.Where(one => one.Words.Contains(word));
        return called.Select(one => one.PersonId);
    }

    /// <summary>Today's come from the standings, which are fewer; a past day's from the periods, which nothing that happens later can change.</summary>
    private static IQueryable<StandingFacts> Facts(this AcademyDbContext db, CompletionFilter filter) => filter.IsPast
        ? db.StandingPeriods.Where(p => p.ValidFrom <= filter.Day && (p.ValidTo == null || p.ValidTo > filter.Day)).Select(StandingPeriod.ToFacts)
        : db.Standings.Select(StandingFacts.FromStanding);

    /// <summary>Says of each row whether status and period let it through, what it counts as in figures, and what it is sorted by.</summary>
    private static Expression<Func<StandingFacts, JudgedFacts>> Judged(CompletionFilter filter, CompletionOrder? order = null)
    {
        var (first, last) = (filter.From, filter.To);
        List<Expression<Func<StandingFacts, bool>>> conditions = [];
        if (first is not null) conditions.Add(f => f.CompletedOn >= first);
        if (last is not null) conditions.Add(f => f.CompletedOn <= last);
        if (filter.Status is { } key && Status.Filter(key, filter.Day) is { } status) conditions.Add(status);
        var facts = Expression.Parameter(typeof(StandingFacts));
        Expression Of(LambdaExpression about) => new Put(about.Parameters[0], facts).Visit(about.Body);
        return Expression.Lambda<Func<StandingFacts, JudgedFacts>>(Expression.MemberInit(Expression.New(typeof(JudgedFacts)),
            Expression.Bind(typeof(JudgedFacts).GetProperty(nameof(JudgedFacts.Facts))!, facts),
            Expression.Bind(typeof(JudgedFacts).GetProperty(nameof(JudgedFacts.IsShown))!, conditions.Select(Of).Aggregate((Expression)Expression.Constant(true), Expression.AndAlso)),
            Expression.Bind(typeof(JudgedFacts).GetProperty(nameof(JudgedFacts.Part))!, Of(Status.PartOn(filter.Day, first, last))),
            Expression.Bind(typeof(JudgedFacts).GetProperty(nameof(JudgedFacts.Key))!, Of(KeyOf(order, filter.Day)))), facts);
    }

    /// <summary>A day, or the two digits of a status; empty for neither.</summary>
    private static Expression<Func<StandingFacts, string>> KeyOf(CompletionOrder? order, DateOnly day)
    {
        switch (order?.By)
        {
            case CompletionOrder.AssignedOn: return f => f.AssignedOn.ToString() ?? "";
            case CompletionOrder.DueOn: return f => f.DueOn.ToString() ?? "";
            case CompletionOrder.CompletedOn: return f => f.CompletedOn.ToString() ?? "";
            case CompletionOrder.ValidUntil: return f => f.ValidUntil.ToString() ?? "";
            case CompletionOrder.Status:
                var place = Status.EachOn(day, Status.PlaceOf);
                return Expression.Lambda<Func<StandingFacts, string>>(Expression.Call(place.Body, nameof(ToString), null), place.Parameters);
            default: return _ => "";
        }
    }

    private sealed class Put(ParameterExpression parameter, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? value : node;
    }

    private sealed class JudgedFacts
    {
        public StandingFacts Facts { get; init; } = null!;
        public bool IsShown { get; init; }
        /// <summary>A <see cref="FigurePart"/>.</summary>
        public int Part { get; init; }
        /// <summary>What the rows are sorted by, where it differs from row to row; see <see cref="FigureTally"/>.</summary>
        public string Key { get; init; } = "";
    }

    private sealed class Row
    {
        public required StandingFacts Facts { get; init; }
        public required bool IsShown { get; init; }
        public required PersonDetail Detail { get; init; }
    }

    private sealed class NamedRow
    {
        public required StandingFacts Facts { get; init; }
        public required PersonDetail Detail { get; init; }
        public required Person Person { get; init; }
        public required UnitDetail? Unit { get; init; }
    }
}
