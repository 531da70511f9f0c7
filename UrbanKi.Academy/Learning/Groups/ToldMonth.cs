using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning.Groups;

/// <summary>The end of a month whose figures of groups are all told.</summary>
public sealed class ToldMonth : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }
    public required DateOnly MonthEnd { get; init; }

    /// <summary>The last day of the last month that is over.</summary>
    public static DateOnly LastBefore(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddDays(-1);

    /// <summary>Those that are still to be told, the oldest first: from the one after the last that was, or only the last one where none was.</summary>
    public static IReadOnlyList<DateOnly> DueOn(DateOnly today, DateOnly? told)
    {
        var last = LastBefore(today);
        var due = new List<DateOnly>();
        for (var month = told?.AddDays(1).AddMonths(1).AddDays(-1) ?? last; month <= last; month = month.AddDays(1).AddMonths(1).AddDays(-1)) due.Add(month);
        return due;
    }
}
