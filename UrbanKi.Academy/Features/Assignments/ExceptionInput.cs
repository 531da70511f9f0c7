using System.Globalization;
using UrbanKi.Academy.Learning.Assignments;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Assignments;

/// <summary>The forms for exceptions as they were filled in: everything is text until it has been read.</summary>
public sealed class ExceptionInput
{
    public const int MostAttempts = 20, LongestReason = 300;

    public string? Until { get; set; }
    public string? Reason { get; set; }
    public string? NewDue { get; set; }
    public string? Attempts { get; set; }
    public string? AllowReason { get; set; }
    /// <summary>Drawn with the form: what is sent twice is granted once.</summary>
    public Guid Key { get; set; }

    /// <summary>The last day of an exemption, null for without end; and what is wrong, by field.</summary>
    public (DateOnly? Until, IReadOnlyList<ExceptionProblem> Problems) ReadExemption(DateOnly today)
    {
        var problems = new List<ExceptionProblem>();
        var until = Day(nameof(Until), Until, today, today, problems);
        Written(nameof(Reason), Reason, problems);
        return (until, problems);
    }

    /// <param name="dueOn">The last day as it is; null where there is none, or none that may be shown.</param>
    public (DateOnly? DueOn, int Attempts, IReadOnlyList<ExceptionProblem> Problems) ReadAllowance(DateOnly today, DateOnly? dueOn)
    {
        var problems = new List<ExceptionProblem>();
        var due = Day(nameof(NewDue), NewDue, dueOn >= today ? dueOn.Value.AddDays(1) : today, today, problems);
        var attempts = 0;
        if (!string.IsNullOrWhiteSpace(Attempts) && (!int.TryParse(Attempts.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out attempts) || attempts is < 1 or > MostAttempts))
            problems.Add(new(nameof(Attempts), "Exceptions_AttemptsUnreadable", MostAttempts));
        if (due is null && attempts == 0 && problems.Count == 0) problems.Add(new(nameof(NewDue), "Exceptions_NothingAllowed"));
        Written(nameof(AllowReason), AllowReason, problems);
        return (due, attempts, problems);
    }

    private static DateOnly? Day(string field, string? text, DateOnly earliest, DateOnly today, List<ExceptionProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var day = DayText.Read(text);
        if (day is null) problems.Add(new(field, "Assignments_DateUnreadable", text));
        else if (day < earliest) problems.Add(new(field, "Exceptions_DayTooEarly", earliest));
        else if (day > Assignment.LatestDay(today)) problems.Add(new(field, "Assignments_DateTooFar", Assignment.LatestDay(today)));
        return day;
    }

    private static void Written(string field, string? text, List<ExceptionProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(text)) problems.Add(new(field, "Exceptions_ReasonMissing"));
        else if (text.Length > LongestReason) problems.Add(new(field, "Exceptions_ReasonTooLong"));
    }
}
