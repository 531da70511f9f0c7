using System.Linq.Expressions;

namespace UrbanKi.Academy.Learning;

/// <summary>What a person's standing in a course is called. The keys are part of files and addresses and never translated. One truth table, here.</summary>
public static class Status
{
    public const string NotAssigned = "not-assigned";
    public const string Assigned = "assigned";
    public const string InProgress = "in-progress";
    public const string Overdue = "overdue";
    public const string Completed = "completed";
    public const string Expiring = "expiring";
    public const string Expired = "expired";
    public const string Superseded = "superseded";
    public const string Exempt = "exempt";
    public const string Withdrawn = "withdrawn";

    /// <summary>Those that a report can be filtered by.</summary>
    public static readonly IReadOnlyList<string> All = [Assigned, InProgress, Overdue, Completed, Expiring, Expired, Superseded, Exempt, Withdrawn, NotAssigned];

    /// <summary>How long before its end a completion counts as expiring, and its repetition can begin.</summary>
    public const int ExpiringDays = 60;

    /// <summary>
    /// The truth table, as an expression that a database understands as well; the first line that is true decides.
    /// While a completion is valid: the repetition may be open (then it is exempt, withdrawn, overdue, or else about to expire).
    /// Without one: exempt; finished but superseded or expired; withdrawn; overdue; begun; asked for; none of it.
    /// </summary>
    private static readonly Expression<Func<StandingFacts, DateOnly, DateOnly, string>> Table = (f, day, soon) =>
        f.CompletedOn != null && (f.SupersededOn == null || f.SupersededOn > day) && (f.ValidUntil == null || f.ValidUntil >= day)
            ? !f.IsOpen ? f.ValidUntil != null && f.ValidUntil <= soon ? Expiring : Completed
            : f.ExemptFrom <= day && f.ExemptUntil >= day ? Exempt
            : f.WithdrawnOn != null ? f.ValidUntil != null && f.ValidUntil <= soon ? Expiring : Completed
            : f.DueOn < day ? Overdue
            : Expiring
        : f.ExemptFrom <= day && f.ExemptUntil >= day ? Exempt
        : !f.IsOpen ? f.SupersededOn <= day ? Superseded : Expired
        : f.WithdrawnOn != null ? Withdrawn
        : f.DueOn < day ? Overdue
        : f.IsBegun ? InProgress
        : f.AssignedOn != null ? Assigned
        : NotAssigned;

    private static readonly Func<StandingFacts, DateOnly, DateOnly, string> Compiled = Table.Compile();

    public static string Of(StandingFacts facts, DateOnly day) => Compiled(facts, day, day.AddDays(ExpiringDays));

    /// <summary>The place of a key in <see cref="All"/>.</summary>
    public static int PlaceOf(string key) => All.TakeWhile(other => other != key).Count();

    /// <summary>The same table as a filter for a database; null for a key that is none.</summary>
    public static Expression<Func<StandingFacts, bool>>? Filter(string key, DateOnly day)
    {
        if (!All.Contains(key)) return null;
        var asked = new { Place = PlaceOf(key) };
        var place = EachOn(day, PlaceOf);
        return Expression.Lambda<Func<StandingFacts, bool>>(Expression.Equal(place.Body, Expression.Property(Expression.Constant(asked), nameof(asked.Place))), place.Parameters);
    }

    /// <summary>What a row counts as in figures, as a <see cref="FigurePart"/>.</summary>
    /// <param name="first">Completions before this day count as open; null for none.</param>
    /// <param name="last">Completions after this day count as open; null for none.</param>
    public static Expression<Func<StandingFacts, int>> PartOn(DateOnly day, DateOnly? first, DateOnly? last)
    {
        var part = EachOn(day, key => (int)(key switch
        {
            Exempt or Withdrawn or NotAssigned => FigurePart.Beside,
            Completed or Expiring => FigurePart.Completed,
            Overdue => FigurePart.Overdue,
            _ => FigurePart.Open,
        }));
        // Completed of one's own accord, or no longer asked for: the table says what it is, not whether it was asked for.
        Expression<Func<StandingFacts, bool>> isAskedFor = f => f.AssignedOn != null && f.WithdrawnOn == null;
        Expression<Func<StandingFacts, bool>> isOutside = f => (first != null && f.CompletedOn < first) || (last != null && f.CompletedOn > last);
        var facts = part.Parameters[0];
        Expression Of(Expression<Func<StandingFacts, bool>> condition) => new Fill(new() { [condition.Parameters[0]] = facts }).Visit(condition.Body);
        var counted = first is null && last is null ? part.Body
            : Expression.Condition(Expression.AndAlso(Of(isOutside), Expression.Equal(part.Body, Expression.Constant((int)FigurePart.Completed))), Expression.Constant((int)FigurePart.Open), part.Body);
        return Expression.Lambda<Func<StandingFacts, int>>(Expression.Condition(Of(isAskedFor), counted, Expression.Constant((int)FigurePart.Beside)), facts);
    }

    /// <summary>The same table with a number in each line, for a database to sort and count by.</summary>
    public static Expression<Func<StandingFacts, int>> EachOn(DateOnly day, Func<string, int> numberOf)
    {
        var days = new { Day = day, Soon = day.AddDays(ExpiringDays) };
        Expression Asked(string name) => Expression.Property(Expression.Constant(days), name);
        var table = new Fill(new() { [Table.Parameters[1]] = Asked(nameof(days.Day)), [Table.Parameters[2]] = Asked(nameof(days.Soon)) }).Visit(Table.Body);
        return Expression.Lambda<Func<StandingFacts, int>>(new Renumber(numberOf).Visit(table), Table.Parameters[0]);
    }

    private sealed class Fill(Dictionary<ParameterExpression, Expression> values) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => values.GetValueOrDefault(node, node);
    }

    /// <summary>Puts numbers in the place of the keys at the ends of the table.</summary>
    private sealed class Renumber(Func<string, int> numberOf) : ExpressionVisitor
    {
        /// <summary>What comes to the same either way is not asked.</summary>
        protected override Expression VisitConditional(ConditionalExpression node) => (Visit(node.IfTrue), Visit(node.IfFalse)) is var (yes, no) && yes is ConstantExpression { Value: int one } && no is ConstantExpression { Value: int other } && one == other
            ? yes : Expression.Condition(node.Test, yes, no);

        protected override Expression VisitConstant(ConstantExpression node) => node.Value is string key ? Expression.Constant(numberOf(key)) : node;
    }
}
