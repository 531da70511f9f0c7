using System.Globalization;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning.Reminders;

/// <summary>Whether an organisation reminds its people by mail, and when. Off until somebody decides it.</summary>
public sealed class ReminderPlan : IBelongsToOrganisation
{
    /// <summary>The earliest of all.</summary>
    public const int MostDays = 90;
    public const int MostSteps = 4;

    public required Guid OrganisationId { get; init; }
    public bool IsOn { get; set; }
    /// <summary>So many days before a date, in numbers separated by spaces, the largest first.</summary>
    public string DaysBefore { get; private set; } = "14 3";

    public IReadOnlyList<int> Days => [.. DaysBefore.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => int.Parse(day, CultureInfo.InvariantCulture))];

    /// <summary>Numbers as people write them: "14, 3". Null for what is none, too many, or too early.</summary>
    public static IReadOnlyList<int>? Read(string? typed)
    {
        var words = (typed ?? "").Split([',', ';', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var days = words.Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= MostDays ? day : 0).Distinct().OrderDescending().ToList();
        return days.Contains(0) || days.Count > MostSteps ? null : days;
    }

    public void Set(IEnumerable<int> days) => DaysBefore = string.Join(' ', days);
}
