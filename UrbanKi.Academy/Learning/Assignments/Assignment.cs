using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning.Assignments;

/// <summary>Who must learn what by when: a course or a path, for whoever its targets name, kept in step when people move or join.</summary>
public sealed class Assignment : IBelongsToOrganisation
{
    /// <summary>Whoever comes later than the assignment is given at least so many days, whatever its date.</summary>
    public const int GraceDays = 28;
    private const int MostYears = 20;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    /// <summary>Either this or <see cref="PathId"/>.</summary>
    public string? CourseId { get; init; }
    public string? PathId { get; init; }
    public List<AssignmentTarget> Targets { get; } = [];
    /// <summary>Nobody is asked before this day.</summary>
    public required DateOnly StartsOn { get; set; }
    /// <summary>The same last day for everybody; or <see cref="DueDays"/>; or neither: no date.</summary>
    public DateOnly? DueOn { get; set; }
    /// <summary>Days from the day on which somebody comes under the assignment.</summary>
    public int? DueDays { get; set; }
    /// <summary>A new round has to be done so many months after each completion; null: once.</summary>
    public int? RepeatMonths { get; set; }
    /// <summary>Mandatory ones are reminded of whether one likes it or not.</summary>
    public bool IsMandatory { get; set; } = true;
    public string? Note { get; set; }
    public required DateTime MadeAt { get; init; }
    /// <summary>The person who made it; null for the command line.</summary>
    public Guid? MadeBy { get; init; }
    /// <summary>From this day on nobody is asked any more; what was learned stays.</summary>
    public DateOnly? WithdrawnOn { get; private set; }
    public string? WithdrawnWhy { get; private set; }
    /// <summary>Grows with every change; an older window must not overwrite a newer one.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>Later than this nobody plans; a day beyond it is a slip of the finger.</summary>
    public static DateOnly LatestDay(DateOnly today) => today.AddYears(MostYears);

    public bool IsInForceOn(DateOnly day) => StartsOn <= day && (WithdrawnOn is null || WithdrawnOn > day);

    public void Withdraw(string? why, DateOnly day) => (WithdrawnOn, WithdrawnWhy) = (WithdrawnOn ?? day, WithdrawnWhy ?? why);

    /// <summary>The last day for somebody who comes under the assignment on a day.</summary>
    public DateOnly? DueFor(DateOnly since)
    {
        if (DueDays is { } days) return since.AddDays(days);
        return DueOn is { } due && since > StartsOn && due < since.AddDays(GraceDays) ? since.AddDays(GraceDays) : DueOn;
    }

    /// <summary>The last day of the next round after a completion; null where nothing is repeated.</summary>
    public static DateOnly? NextDue(int? repeatMonths, DateOnly completedOn) => repeatMonths is { } months ? completedOn.AddMonths(months) : null;
}
