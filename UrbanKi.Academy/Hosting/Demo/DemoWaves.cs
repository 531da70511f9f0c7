using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning.Assignments;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting.Demo;

/// <summary>What was assigned to the made-up town's units in the last two years, and what became of it.</summary>
internal sealed class DemoWaves(AcademyDbContext db, Organisation town, IReadOnlyList<Unit> units, IReadOnlyList<Person> people, DateOnly today)
{
    private readonly DemoLearning learning = new(db, town, today);

    /// <summary>A course for each unit at the top of the tree, as wave follows wave; the units below are included.</summary>
    /// <param name="place">Of the course among those that are assigned.</param>
    /// <param name="learner">The person behind the demo account that learns: has begun the first course, and not yet the second.</param>
    public void Assign(PublishedCourse course, int place, Person learner)
    {
        foreach (var (index, unit) in units.Where(unit => unit.Details[0].ParentId is null).Index())
        {
            var wave = unit.Key switch
            {
                "personal" => Wave.Finished,
                "buergerbuero" => place < 2 ? Wave.Running : Wave.None,
                _ => (Wave)(1 + (index + 2 * place) % 4),
            };
            if (wave == Wave.None) continue;
            var (start, due) = Dates(wave, place);
            var assignment = new Assignment
            {
                OrganisationId = town.Id, CourseId = course.Course.Id, StartsOn = start, DueOn = due, RepeatMonths = wave == Wave.Recent ? 24 : null, MadeAt = start.ToDateTime(new(9, 0), DateTimeKind.Utc),
            };
            assignment.Targets.Add(new() { OrganisationId = town.Id, Kind = TargetKind.Unit, SubjectId = unit.Id });
            db.Assignments.Add(assignment);
            foreach (var (number, person) in people.Where(person => IsIn(person, unit)).Index())
            {
                db.Assignees.Add(new() { OrganisationId = town.Id, AssignmentId = assignment.Id, PersonId = person.Id, Since = start, DueOn = due });
                var (lessons, completedOn) = person == learner ? (place == 0 ? 2 : 0, null) : Outcome(wave, number + place);
                learning.Round(person, course, start, due, lessons, completedOn, assignment.Id);
            }
        }
    }

    private (DateOnly Start, DateOnly Due) Dates(Wave wave, int place) => wave switch
    {
        Wave.LongAgo => (today.AddDays(-790), today.AddDays(-700)),
        Wave.Finished => (today.AddDays(-200), today.AddDays(-140)),
        Wave.Recent => (today.AddDays(-120), today.AddDays(-30)),
        Wave.Late => (today.AddDays(-70), today.AddDays(-5)),
        _ => (today.AddDays(-20 + 5 * place), today.AddDays(9 + 16 * place)),
    };

    /// <summary>Lessons done, and the day of the completion where there is one.</summary>
    private (int Lessons, DateOnly? CompletedOn) Outcome(Wave wave, int number) => wave switch
    {
        // Partly run out by now, partly about to.
        Wave.LongAgo => (0, today.AddMonths(-24).AddDays(-40 + number % 7 * 12)),
        Wave.Finished => (0, today.AddDays(-150)),
        Wave.Recent => number % 5 == 4 ? (number % 3, null) : (0, today.AddDays(-100 + number % 11 * 6)),
        Wave.Late => number % 3 == 0 ? (0, today.AddDays(-20 + number)) : (number % 4, null),
        _ => number % 4 == 0 ? (0, today.AddDays(-3)) : (number % 4 - 1, null),
    };

    private bool IsIn(Person person, Unit unit) =>
        units.First(one => one.Id == person.Details[0].UnitId).Details[0].Path.StartsWith(unit.Details[0].Path, StringComparison.Ordinal);

    private enum Wave { None, LongAgo, Recent, Late, Running, Finished }
}
