using System.Globalization;

namespace UrbanKi.Academy.Learning.Reminders;

/// <summary>What there is to be told about an open round on a day: one thing, the most urgent. Each is told once; another date is another step.</summary>
public static class ReminderStep
{
    public const string Assigned = "assigned";
    /// <summary>A completion runs out, and the repetition can be begun.</summary>
    public const string Repeat = "repeat";
    public const string Due = "due";
    public const string Overdue = "overdue";

    /// <summary>Null where nobody asks for it today.</summary>
    /// <param name="daysBefore">Of the <see cref="ReminderPlan"/>.</param>
    public static string? Of(Standing standing, IReadOnlyList<int> daysBefore, DateOnly day)
    {
        if (!standing.IsOpen || !standing.IsHeld || standing.IsExemptOn(day)) return null;
        if (standing.DueOn is { } due)
        {
            if (due < day) return string.Create(CultureInfo.InvariantCulture, $"{Overdue}@{due:yyyy-MM-dd}");
            if (daysBefore.Where(before => due.AddDays(-before) <= day).Order().Cast<int?>().FirstOrDefault() is { } days) return string.Create(CultureInfo.InvariantCulture, $"{Due}-{days}@{due:yyyy-MM-dd}");
        }
        return standing.EarlierCompletedOn is null ? Assigned : Repeat;
    }

    /// <summary>"due" of "due-14@2026-12-01".</summary>
    public static string KindOf(string step) => step.Split('-', '@')[0];
}
