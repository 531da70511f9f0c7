using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning.Reminders;

/// <summary>One thing that somebody is told by mail about one round: once, for which the database stands.</summary>
public sealed class Reminder : IBelongsToOrganisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid AssignmentId { get; init; }
    public required Guid RoundId { get; init; }
    public required string CourseId { get; init; }
    /// <summary>See <see cref="ReminderStep"/>.</summary>
    public required string Step { get; init; }
    public required DateOnly? DueOn { get; init; }
    public required bool IsMandatory { get; init; }
    /// <summary>The digest it stands in.</summary>
    public required Guid MailId { get; init; }
    public required DateOnly Day { get; init; }
    public DateTime? SentAt { get; private set; }
    /// <summary>Why it was left out when the digest was sent: "done", "withdrawn", "exempt", "changed", "unsubscribed", "gone".</summary>
    public string? DroppedWhy { get; private set; }

    public bool IsOpen => SentAt is null && DroppedWhy is null;

    /// <summary>Looks again at how things are now. What is no longer so is left out, with the reason.</summary>
    /// <param name="standing">Null where there is none any more.</param>
    /// <param name="wantsVoluntary">Whether the person wants to be reminded of what they need not do.</param>
    /// <returns>Whether it is still to be told.</returns>
    public bool StillHolds(Standing? standing, bool wantsVoluntary, DateOnly today)
    {
        if (!IsOpen) return false;
        DroppedWhy = standing is null ? "gone"
            : standing.RoundId != RoundId || !standing.IsOpen ? "done"
            : !standing.IsHeld ? "withdrawn"
            : standing.IsExemptOn(today) ? "exempt"
            : standing.DueOn != DueOn ? "changed"
            : !IsMandatory && !wantsVoluntary ? "unsubscribed"
            : null;
        return DroppedWhy is null;
    }

    public void Arrive(DateTime now) => SentAt ??= now;
}
