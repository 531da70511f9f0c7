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

    /// <summary>The same table as a filter for a database; null for a key that is none.</summary>
    public static Expression<Func<StandingFacts, bool>>? Filter(string key, DateOnly day)
    {
        if (!All.Contains(key)) return null;
        var days = new { Day = day, Soon = day.AddDays(ExpiringDays), Key = key };
        Expression Asked(string name) => Expression.Property(Expression.Constant(days), name);
        var status = new Fill(new()
        {
            [Table.Parameters[1]] = Asked(nameof(days.Day)),
            [Table.Parameters[2]] = Asked(nameof(days.Soon)),
        }).Visit(Table.Body);
        return Expression.Lambda<Func<StandingFacts, bool>>(Expression.Equal(status, Asked(nameof(days.Key))), Table.Parameters[0]);
    }

    private sealed class Fill(Dictionary<ParameterExpression, Expression> values) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => values.GetValueOrDefault(node, node);
    }
}
