using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Learning.Assignments;

/// <summary>What is asked of one person in one course, all assignments taken together: the earliest date and the shortest repetition hold.</summary>
/// <param name="AssignmentId">The one whose date holds.</param>
/// <param name="Since">Since when the person has been under any of them.</param>
public sealed record Duty(Guid AssignmentId, DateOnly Since, DateOnly? DueOn, int? RepeatMonths)
{
    /// <summary>Null where nothing is asked.</summary>
    public static Duty? Of(IEnumerable<(Assignment Assignment, Assignee Assignee)> holding)
    {
        var all = holding.OrderBy(one => one.Assignee.DueOn ?? DateOnly.MaxValue).ThenBy(one => one.Assignment.Id).ToList();
        return all.Count == 0 ? null : new(all[0].Assignment.Id, all.Min(one => one.Assignee.Since), all[0].Assignee.DueOn, all.Min(one => one.Assignment.RepeatMonths));
    }

    /// <summary>Brings a record in step with what is asked; does nothing where it is. The only place that decides when a round is opened because somebody asks for it.</summary>
    /// <param name="duty">Null: nothing is asked any more.</param>
    /// <param name="extendedTo">A later last day that this person was given for the newest round.</param>
    /// <param name="countsUntil">The last day on which the last completion counts, since a newer version takes its place; null where none does.</param>
    /// <returns>Whether anything was told to the record.</returns>
    public static bool KeepInStep(CourseRecord record, Duty? duty, DateOnly? extendedTo, DateOnly? countsUntil, PublishedCourse course, Moment now)
    {
        var told = record.NewEvents.Count;
        if (record.Standing is not { } standing)
        {
            if (duty is not null) record.Assign(course, duty.AssignmentId, duty.DueOn, now);
        }
        else if (standing.IsOpen) FollowOpen(record, standing, duty, extendedTo, countsUntil, course, now);
        else FollowCompleted(record, standing, duty, countsUntil, course, now);
        return record.NewEvents.Count > told;
    }

    private static void FollowOpen(CourseRecord record, Standing standing, Duty? duty, DateOnly? extendedTo, DateOnly? countsUntil, PublishedCourse course, Moment now)
    {
        DateOnly? due;
        if (duty is null)
        {
            record.Withdraw(now);
            return;
        }
        if (standing.EarlierCompletedOn is not { } earlier) due = duty.DueOn;
        // A repetition has a date of its own, counted from the completion before it.
        else if (standing.IsHeld) due = standing.DueOn;
        // Begun of one's own accord: it is asked for only where the earlier completion does not do.
        else if (duty.AsksAgain(new(earlier, standing.EarlierValidUntil, standing.SupersededOn, countsUntil), now.Day) is { } again) due = again;
        else return;

        if (extendedTo is { } later && !(due >= later)) due = later;
        if (!standing.IsHeld || standing.DueOn != due) record.Assign(course, duty.AssignmentId, due, now);
    }

    private static void FollowCompleted(CourseRecord record, Standing standing, Duty? duty, DateOnly? countsUntil, PublishedCourse course, Moment now)
    {
        // Nobody is asked to repeat what they are exempt from; the day after the exemption asks again.
        if (duty is not null && !standing.IsExemptOn(now.Day))
        {
            if (duty.AsksAgain(new(standing.CompletedOn!.Value, standing.ValidUntil, standing.SupersededOn, countsUntil), now.Day) is { } again)
            {
                record.Repeat(course, duty.AssignmentId, again, now, countsUntil);
                return;
            }
            if (!standing.IsHeld) record.Assign(course, duty.AssignmentId, duty.DueOn, now);
        }
        if (countsUntil < now.Day) record.Supersede(now);
    }

    /// <summary>The last day of the round that has to follow a completion; null while the completion does.</summary>
    private DateOnly? AsksAgain(Completion completed, DateOnly today)
    {
        var earliest = today.AddDays(Assignment.GraceDays);
        // At once, so that there is time until then.
        if (completed.CountsUntil is { } last) return last > earliest ? last : earliest;
        if (completed.SupersededOn <= today) return earliest;
        if (Assignment.NextDue(RepeatMonths, completed.On) is { } next)
            return next.AddDays(-Status.ExpiringDays) > today ? null : next > earliest ? next : earliest;
        // Asked for once: done is done, unless it had lost its validity before it was asked for.
        return completed.ValidUntil < Since ? DueOn > earliest ? DueOn : earliest : null;
    }

    private readonly record struct Completion(DateOnly On, DateOnly? ValidUntil, DateOnly? SupersededOn, DateOnly? CountsUntil);
}
