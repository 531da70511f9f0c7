using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Assignments;

namespace UrbanKi.Academy.Data.Assignments;

/// <summary>Keeps people and their records in step with what is assigned: called after people or assignments change, after publishing, and every day. Doing it twice does nothing.</summary>
public sealed class AssignmentKeeping(IDbContextFactory<AcademyDbContext> databases, WriteGate gate, Library library)
{
    private const int Batch = 500;

    /// <param name="personIds">Whom to look at; null for everybody of the organisation.</param>
    /// <param name="progress">Told how many people have been looked at.</param>
    /// <returns>How many records something was told to.</returns>
    public async Task<int> KeepInStepAsync(Guid organisationId, IReadOnlyCollection<Guid>? personIds, Moment now, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        List<Assignment> assignments;
        IReadOnlyDictionary<Guid, string> units;
        ILookup<string, (int Number, DateOnly Until)> outdated;
        await using (var db = await OpenAsync(organisationId, cancellation))
        {
            assignments = await db.Assignments.AsNoTracking().Include(assignment => assignment.Targets).ToListAsync(cancellation);
            units = await db.UnitPathsAsync(cancellation);
            outdated = (await db.CourseVersions.Where(version => version.EarlierCountUntil != null).Select(version => new { version.CourseId, version.Number, version.EarlierCountUntil }).ToListAsync(cancellation))
                .ToLookup(version => version.CourseId, version => (version.Number, version.EarlierCountUntil!.Value));
            personIds ??= await db.People.Select(person => person.Id).ToListAsync(cancellation);
        }
        if (assignments.Count == 0 && outdated.Count == 0) return 0;
        var round = new Keeping(assignments, units, outdated, library.Current, now);
        var (told, looked) = (0, 0);
        foreach (var some in personIds.Chunk(Batch))
        {
            // Looked at without holding anybody up; only who is out of step is then written, and looked at again first.
            Keeping.Differences differences;
            await using (var db = await OpenAsync(organisationId, cancellation)) differences = await round.LookAsync(db, some, cancellation);
            if (differences.People.Count > 0)
            {
                await using var db = await OpenAsync(organisationId, cancellation);
                told += await gate.WriteAsync(db, () => round.WriteAsync(db, differences, cancellation), cancellation);
            }
            progress?.Report(looked += some.Length);
        }
        return told;
    }

    /// <summary>The same for every organisation: after a path has changed, and every day.</summary>
    public async Task<int> KeepAllInStepAsync(Moment now, CancellationToken cancellation = default)
    {
        List<Guid> organisations;
        await using (var db = await databases.CreateDbContextAsync(cancellation)) organisations = await db.Organisations.Select(o => o.Id).ToListAsync(cancellation);
        var told = 0;
        foreach (var organisation in organisations) told += await KeepInStepAsync(organisation, null, now, null, cancellation);
        return told;
    }

    private async Task<AcademyDbContext> OpenAsync(Guid organisationId, CancellationToken cancellation)
    {
        var db = await databases.CreateDbContextAsync(cancellation);
        db.OrganisationId = organisationId;
        return db;
    }
}
