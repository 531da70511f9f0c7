using UrbanKi.Academy.Learning.Reminders;

namespace UrbanKi.Academy.Features.Reminders;

public sealed record RemindersView
{
    public const int MostLines = 200;

    public required bool HasMail { get; init; }
    public required bool IsOn { get; init; }
    /// <summary>As typed.</summary>
    public required string Days { get; init; }
    /// <summary>Whether this HR decides for the whole organisation.</summary>
    public required bool MayDecide { get; init; }
    /// <summary>The next day on which mails are sent.</summary>
    public required DateOnly Day { get; init; }
    /// <summary>Null where the privacy profile shows HR nothing by person.</summary>
    public required IReadOnlyList<ReminderLine>? Lines { get; init; }
    public string? Error { get; init; }
    public bool IsSaved { get; init; }

    public int People => Lines?.Select(line => line.PersonId).Distinct().Count() ?? 0;

    /// <summary>"14, 3".</summary>
    public static string DaysOf(ReminderPlan plan) => string.Join(", ", plan.Days);
}
