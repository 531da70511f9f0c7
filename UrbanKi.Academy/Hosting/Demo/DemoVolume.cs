using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning.Assignments;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting.Demo;

/// <summary>As many made-up employees as asked for, each with an assigned round in every published course: for trying out and measuring.</summary>
public static class DemoVolume
{
    private const int Batch = 500;

    /// <returns>The organisation that was filled: the first there is, or a new one.</returns>
    public static async Task<Organisation> FillAsync(IDbContextFactory<AcademyDbContext> databases, LibrarySnapshot library, int employees, DateOnly today, Action<int>? progress = null, CancellationToken cancellation = default)
    {
        Organisation town;
        IReadOnlyList<Unit> units;
        int already;
        Dictionary<(string CourseId, bool IsLate), Assignment> assignments;
        Dictionary<Guid, int> departments;
        int tops;
        await using (var db = await databases.CreateDbContextAsync(cancellation))
        {
            town = await db.Organisations.FirstOrDefaultAsync(cancellation) ?? db.Organisations.Add(new() { Name = "Stadt Beispielhausen" }).Entity;
            db.OrganisationId = town.Id;
            units = await db.Units.Include(unit => unit.Details.Where(detail => detail.ValidTo == null)).ToListAsync(cancellation);
            if (units.Count == 0)
            {
                units = DemoUnits.Of(town.Id, today.AddYears(-3));
                db.Units.AddRange(units);
            }
            units = [.. units.Where(unit => unit.Details.Count > 0)];
            var paths = units.Select(unit => unit.Details[0]).Where(detail => detail.ParentId is null).Select(detail => detail.Path).ToList();
            tops = paths.Count;
            departments = units.ToDictionary(unit => unit.Id, unit => paths.FindIndex(path => unit.Details[0].Path.StartsWith(path, StringComparison.Ordinal)));
            assignments = Assign(town, units, library, today);
            db.Assignments.AddRange(assignments.Values);
            await db.SaveChangesAsync(cancellation);
            already = await db.People.CountAsync(cancellation);
        }
        for (var done = 0; done < employees; done += Batch)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var learning = new DemoLearning(db, town, today);
            for (var i = done; i < Math.Min(done + Batch, employees); i++)
            {
                var (given, surname) = DemoNames.Of(i);
                var number = already + i;
                var person = new Person { OrganisationId = town.Id, PersonnelNumber = $"V{number:D7}", Email = $"v{number}@academy.example" };
                person.Details.Add(new() { OrganisationId = town.Id, PersonId = person.Id, GivenName = given, Surname = surname, UnitId = units[i % units.Count].Id, ValidFrom = today.AddYears(-3) });
                db.People.Add(person);
                var department = departments[units[i % units.Count].Id];
                foreach (var (place, course) in library.Courses.Index())
                {
                    // Six of ten have completed; the others are late or on their way, as their department's last day has it.
                    var assignment = assignments[(course.Course.Id, IsLate(department, place, tops))];
                    db.Assignees.Add(new() { OrganisationId = town.Id, AssignmentId = assignment.Id, PersonId = person.Id, Since = assignment.StartsOn, DueOn = assignment.DueOn });
                    learning.Round(person, course, assignment.StartsOn, assignment.DueOn!.Value, (i + place) % 4, (i + place) % 10 < 6 ? today.AddDays(-1 - (i * 3 + place) % 90) : null, assignment.Id);
                }
            }
            await db.SaveChangesAsync(cancellation);
            progress?.Invoke(Math.Min(done + Batch, employees));
        }
        await using (var db = await databases.CreateDbContextAsync(cancellation)) await db.RefreshStatisticsAsync(cancellation);
        return town;
    }

    /// <summary>Two for each course, one of them with a last day that is over, each for some of the town's departments: whatever keeps people in step with assignments finds them where they are.</summary>
    private static Dictionary<(string, bool), Assignment> Assign(Organisation town, IReadOnlyList<Unit> units, LibrarySnapshot library, DateOnly today)
    {
        var starts = today.AddDays(-100);
        var departments = units.Where(unit => unit.Details[0].ParentId is null).ToList();
        var assignments = new Dictionary<(string, bool), Assignment>();
        foreach (var (place, course) in library.Courses.Index())
            foreach (var isLate in new[] { false, true })
            {
                var assignment = new Assignment { OrganisationId = town.Id, CourseId = course.Course.Id, StartsOn = starts, DueOn = today.AddDays(isLate ? -5 : 30), MadeAt = starts.ToDateTime(new(9, 0), DateTimeKind.Utc) };
                assignment.Targets.AddRange(departments.Index().Where(one => IsLate(one.Index, place, departments.Count) == isLate)
                    .Select(one => new AssignmentTarget { OrganisationId = town.Id, Kind = TargetKind.Unit, SubjectId = one.Item.Id }));
                assignments[(course.Course.Id, isLate)] = assignment;
            }
        return assignments;
    }

    /// <summary>Another department is late with each course.</summary>
    private static bool IsLate(int department, int course, int departments) => department == course % departments;
}
