using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting.Demo;

/// <summary>As many made-up employees as asked for, each with a round in every published course: for trying out and measuring.</summary>
public static class DemoVolume
{
    private const int Batch = 500;

    /// <returns>The organisation that was filled: the first there is, or a new one.</returns>
    public static async Task<Organisation> FillAsync(IDbContextFactory<AcademyDbContext> databases, LibrarySnapshot library, int employees, DateOnly today, Action<int>? progress = null, CancellationToken cancellation = default)
    {
        Organisation town;
        IReadOnlyList<Unit> units;
        int already;
        await using (var db = await databases.CreateDbContextAsync(cancellation))
        {
            town = await db.Organisations.FirstOrDefaultAsync(cancellation) ?? db.Organisations.Add(new() { Name = "Stadt Beispielhausen" }).Entity;
            db.OrganisationId = town.Id;
            units = await db.Units.ToListAsync(cancellation);
            if (units.Count == 0)
            {
                units = DemoUnits.Of(town.Id, today.AddYears(-3));
                db.Units.AddRange(units);
            }
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
                foreach (var (place, course) in library.Courses.Index())
                    // Six of ten have completed, one of ten is late, the others are on their way.
                    learning.Round(person, course, today.AddDays(-100), today.AddDays((i + place) % 10 == 9 ? -5 : 30), (i + place) % 4,
                        (i + place) % 10 < 6 ? today.AddDays(-1 - (i * 3 + place) % 90) : null);
            }
            await db.SaveChangesAsync(cancellation);
            progress?.Invoke(Math.Min(done + Batch, employees));
        }
        await using (var db = await databases.CreateDbContextAsync(cancellation)) await db.RefreshStatisticsAsync(cancellation);
        return town;
    }
}
