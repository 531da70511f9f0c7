using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Reminders;

namespace UrbanKi.Academy.Data.Reminders;

public static class ReminderQueries
{
    /// <summary>What there is to be told on a day, by how things are now: five queries, whatever the number of people. The job sends it, and the forecast shows it.</summary>
    public static async Task<IReadOnlyList<DueReminder>> RemindersDueAsync(this AcademyDbContext db, ReminderPlan plan, DateOnly day, CancellationToken cancellation = default)
    {
        var open = db.Standings.Where(standing => standing.CompletedOn == null && standing.AssignedOn != null && standing.WithdrawnOn == null
            && db.People.Any(person => person.Id == standing.PersonId && person.LeftOn == null && person.Email != null));
        var standings = await open.AsNoTracking().ToListAsync(cancellation);
        // Why each round is asked for: the last that was said counts.
        var asked = (await open.Join(db.LearningEvents, standing => standing.RoundId, happened => happened.RoundId, (standing, happened) => happened)
            .Where(happened => happened.Kind == LearningEventKind.Assigned && happened.AssignmentId != null)
            .Select(happened => new { happened.RoundId, happened.Id, Assignment = happened.AssignmentId!.Value }).ToListAsync(cancellation))
            .GroupBy(one => one.RoundId).ToDictionary(all => all.Key, all => all.MaxBy(one => one.Id)!.Assignment);
        var mandatory = await db.Assignments.ToDictionaryAsync(assignment => assignment.Id, assignment => assignment.IsMandatory, cancellation);
        var told = (await open.Join(db.Reminders, standing => standing.RoundId, reminder => reminder.RoundId, (standing, reminder) => reminder)
            .Select(reminder => new { reminder.PersonId, reminder.AssignmentId, reminder.RoundId, reminder.Step }).ToListAsync(cancellation))
            .Select(one => (one.PersonId, one.AssignmentId, one.RoundId, one.Step)).ToHashSet();
        var unwilling = (await db.People.Where(person => !person.WantsReminders).Select(person => person.Id).ToListAsync(cancellation)).ToHashSet();
        var (days, due) = (plan.Days, new List<DueReminder>());
        foreach (var standing in standings)
        {
            if (ReminderStep.Of(standing, days, day) is not { } step || !asked.TryGetValue(standing.RoundId, out var assignment)) continue;
            var isMandatory = mandatory.GetValueOrDefault(assignment);
            if ((isMandatory || !unwilling.Contains(standing.PersonId)) && !told.Contains((standing.PersonId, assignment, standing.RoundId, step)))
                due.Add(new(standing.PersonId, assignment, standing.RoundId, standing.CourseId, step, standing.DueOn, isMandatory));
        }
        return due;
    }
}
