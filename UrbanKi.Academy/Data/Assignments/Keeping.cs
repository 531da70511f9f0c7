using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Assignments;

namespace UrbanKi.Academy.Data.Assignments;

/// <summary>One look at people with the assignments as they are: what differs from what is asked, and how it is put right.</summary>
/// <param name="outdated">By course: until when completions of versions before a number count.</param>
internal sealed class Keeping(IReadOnlyList<Assignment> assignments, IReadOnlyDictionary<Guid, string> units, ILookup<string, (int Number, DateOnly Until)> outdated, LibrarySnapshot library, Moment now)
{
    private readonly Dictionary<Guid, Assignment> known = assignments.ToDictionary(assignment => assignment.Id);
    private readonly List<Assignment> inForce = [.. assignments.Where(assignment => assignment.IsInForceOn(now.Day))];
    private readonly Dictionary<Guid, IReadOnlyList<string>> courses = assignments.ToDictionary(assignment => assignment.Id, assignment => assignment.CourseId is { } course ? [course] : library.CoursesOfPath(assignment.PathId!));

    public bool AsksAnything => assignments.Count > 0 || outdated.Count > 0;

    /// <summary>People who are out of step, and the courses in which their records are.</summary>
    public sealed record Differences(IReadOnlyCollection<Guid> People, IReadOnlyCollection<string> Courses);

    /// <summary>Reads and compares; keeps nothing.</summary>
    public async Task<Differences> LookAsync(AcademyDbContext db, IReadOnlyCollection<Guid> people, CancellationToken cancellation)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var (assignees, changed) = await MembersAsync(db, people, cancellation);
        var standings = await db.Standings.Where(standing => people.Contains(standing.PersonId)).ToListAsync(cancellation);
        // As much of a round as the rules ask for; nothing of it is kept.
        var records = standings.ToDictionary(standing => (standing.PersonId, standing.CourseId), standing => new CourseRecord(standing.OrganisationId, standing.PersonId, standing.CourseId, new()
        {
            Id = standing.RoundId, OrganisationId = standing.OrganisationId, PersonId = standing.PersonId, CourseId = standing.CourseId, Number = standing.RoundNumber,
            VersionId = standing.VersionId, OpenedOn = standing.OpenedOn, CompletedOn = standing.CompletedOn,
        }, standing, null));
        var told = await FollowAsync(db, people, assignees, records, null, cancellation);
        return new([.. told.Select(record => record.PersonId).Concat(changed).Distinct()], [.. told.Select(record => record.CourseId).Distinct()]);
    }

    /// <summary>Reads again and writes what differs, in the caller's transaction.</summary>
    /// <returns>How many records something was told to.</returns>
    public async Task<int> WriteAsync(AcademyDbContext db, Differences differences, CancellationToken cancellation)
    {
        var (people, some) = (differences.People, differences.Courses);
        var (assignees, _) = await MembersAsync(db, people, cancellation);
        var standings = await db.Standings.Where(standing => people.Contains(standing.PersonId) && some.Contains(standing.CourseId))
            .ToDictionaryAsync(standing => (standing.PersonId, standing.CourseId), cancellation);
        var rounds = (await db.Rounds.Where(round => people.Contains(round.PersonId) && some.Contains(round.CourseId)).ToListAsync(cancellation))
            .GroupBy(round => (round.PersonId, round.CourseId)).ToDictionary(all => all.Key, all => all.MaxBy(round => round.Number)!);
        var periods = await db.StandingPeriods.Where(period => people.Contains(period.PersonId) && some.Contains(period.CourseId) && period.ValidTo == null)
            .ToDictionaryAsync(period => (period.PersonId, period.CourseId), cancellation);
        // A round may have been opened of which nothing has been told yet.
        var records = rounds.ToDictionary(newest => newest.Key, newest => new CourseRecord(db.OrganisationId, newest.Key.PersonId, newest.Key.CourseId,
            newest.Value, standings.GetValueOrDefault(newest.Key), periods.GetValueOrDefault(newest.Key)));
        var told = await FollowAsync(db, people, assignees, records, some, cancellation);
        foreach (var record in told) db.Keep(record);
        return told.Count;
    }

    /// <summary>Who is under which assignment from today on.</summary>
    /// <returns>Those who are, and the people for whom that is new.</returns>
    private async Task<(ILookup<Guid, Assignee> Holding, IReadOnlyList<Guid> Changed)> MembersAsync(AcademyDbContext db, IReadOnlyCollection<Guid> people, CancellationToken cancellation)
    {
        var belongings = (await db.BelongingsAsync(people, now.Day, cancellation)).ToDictionary(belonging => belonging.PersonId);
        // With those that began today and ended again.
        var assignees = await db.Assignees.Where(assignee => people.Contains(assignee.PersonId) && (assignee.Until == null || assignee.Since == now.Day)).ToListAsync(cancellation);
        var open = assignees.Where(assignee => assignee.Until is null).ToLookup(assignee => assignee.PersonId);
        var ended = assignees.Where(assignee => assignee.Until is not null).ToDictionary(assignee => (assignee.PersonId, assignee.AssignmentId));
        var holding = new List<Assignee>();
        var changed = new List<Guid>();
        foreach (var personId in people)
        {
            var asked = belongings.TryGetValue(personId, out var belonging)
                ? inForce.Where(assignment => belonging.ComesUnder(assignment, units.GetValueOrDefault)).ToDictionary(assignment => assignment.Id)
                : [];
            foreach (var assignee in open[personId])
            {
                if (!asked.Remove(assignee.AssignmentId))
                {
                    assignee.Until = now.Day;
                    changed.Add(personId);
                    continue;
                }
                // Follows the assignment where somebody has changed its date.
                if (known[assignee.AssignmentId].DueFor(assignee.Since) is var due && due != assignee.DueOn)
                {
                    assignee.DueOn = due;
                    changed.Add(personId);
                }
                holding.Add(assignee);
            }
            foreach (var assignment in asked.Values)
            {
                // Who leaves and comes back on one day is under it as if nothing had been.
                if (ended.TryGetValue((personId, assignment.Id), out var again)) (again.Until, again.DueOn) = (null, assignment.DueFor(now.Day));
                holding.Add(again ?? db.Assignees.Add(new() { OrganisationId = assignment.OrganisationId, AssignmentId = assignment.Id, PersonId = personId, Since = now.Day, DueOn = assignment.DueFor(now.Day) }).Entity);
                changed.Add(personId);
            }
        }
        return (holding.ToLookup(assignee => assignee.PersonId), changed);
    }

    private async Task<IReadOnlyList<CourseRecord>> FollowAsync(AcademyDbContext db, IReadOnlyCollection<Guid> people, ILookup<Guid, Assignee> holding,
        Dictionary<(Guid PersonId, string CourseId), CourseRecord> records, IReadOnlyCollection<string>? only, CancellationToken cancellation)
    {
        var extended = (await db.Allowances.AsNoTracking().Where(allowance => people.Contains(allowance.PersonId) && allowance.DueOn != null && allowance.TakenBackAt == null)
            .Select(allowance => new { allowance.RoundId, allowance.DueOn }).ToListAsync(cancellation)).ToLookup(allowance => allowance.RoundId, allowance => allowance.DueOn);
        var byPerson = records.Values.ToLookup(record => record.PersonId);
        var told = new List<CourseRecord>();
        foreach (var personId in people)
        {
            var asked = holding[personId].SelectMany(assignee => courses[assignee.AssignmentId].Select(course => (Course: course, Pair: (known[assignee.AssignmentId], assignee))))
                .ToLookup(one => one.Course, one => one.Pair);
            foreach (var courseId in asked.Select(one => one.Key).Union(byPerson[personId].Select(record => record.CourseId)))
            {
                // A course that is no longer taught stays as it was left.
                if (only?.Contains(courseId) == false || library.Find(courseId) is not { } course) continue;
                var record = records.GetValueOrDefault((personId, courseId)) ?? new CourseRecord(db.OrganisationId, personId, courseId, null, null, null);
                var until = record.Round is { } round ? extended[round.Id].Max() : null;
                if (Duty.KeepInStep(record, Duty.Of(asked[courseId]), until, CountsUntil(record.Standing), course, now)) told.Add(record);
            }
        }
        return told;
    }

    /// <summary>The last day on which the last completion counts, where a newer version has said so.</summary>
    private DateOnly? CountsUntil(Standing? standing)
    {
        if (standing is null || (standing.IsOpen ? standing.EarlierVersionNumber : standing.VersionNumber) is not { } completed) return null;
        return outdated[standing.CourseId].Where(newer => newer.Number > completed).Select(newer => (DateOnly?)newer.Until).Min();
    }
}
