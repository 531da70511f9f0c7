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

    /// <summary>Those that a report can be filtered by.</summary>
    public static readonly IReadOnlyList<string> All = [Assigned, InProgress, Overdue, Completed, Expiring, Expired];

    /// <summary>How long before its end a completion counts as expiring.</summary>
    public const int ExpiringDays = 60;

    public static string Of(DateOnly? assignedOn, DateOnly? dueOn, DateOnly? completedOn, DateOnly? validUntil, bool isBegun, DateOnly day) =>
        completedOn is not null
            ? validUntil < day ? Expired
            : validUntil <= day.AddDays(ExpiringDays) ? Expiring
            : Completed
        : dueOn < day ? Overdue
        : isBegun ? InProgress
        : assignedOn is not null ? Assigned
        : NotAssigned;

    /// <summary>The same table as a filter that a database understands; null for a key that is none.</summary>
    public static Expression<Func<StandingFacts, bool>>? Filter(string key, DateOnly day)
    {
        var expiringBy = day.AddDays(ExpiringDays);
        return key switch
        {
            Expired => s => s.CompletedOn != null && s.ValidUntil != null && s.ValidUntil < day,
            Expiring => s => s.CompletedOn != null && s.ValidUntil != null && s.ValidUntil >= day && s.ValidUntil <= expiringBy,
            Completed => s => s.CompletedOn != null && (s.ValidUntil == null || s.ValidUntil > expiringBy),
            Overdue => s => s.CompletedOn == null && s.DueOn != null && s.DueOn < day,
            InProgress => s => s.CompletedOn == null && (s.DueOn == null || s.DueOn >= day) && s.IsBegun,
            Assigned => s => s.CompletedOn == null && (s.DueOn == null || s.DueOn >= day) && !s.IsBegun && s.AssignedOn != null,
            NotAssigned => s => s.CompletedOn == null && (s.DueOn == null || s.DueOn >= day) && !s.IsBegun && s.AssignedOn == null,
            _ => null,
        };
    }
}
