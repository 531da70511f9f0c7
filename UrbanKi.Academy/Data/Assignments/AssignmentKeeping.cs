using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Data.Assignments;

/// <summary>Keeps people and their records in step with what is assigned: called after people or assignments change, after publishing, and every day. Doing it twice does nothing.</summary>
public sealed class AssignmentKeeping(IDbContextFactory<AcademyDbContext> databases, WriteGate gate, Library library)
{
    private const int Batch = 500;
    /// <summary>Fewer at a time than are looked at: while they are written, a learner who saves an answer waits.</summary>
    private const int WriteBatch = 100;

    public Task<int> KeepInStepAsync(Guid organisationId, IReadOnlyCollection<Guid>? personIds, Moment now, IProgress<int>? progress = null, CancellationToken cancellation = default) =>
        KeepInStepAsync(organisationId, personIds, () => now, progress, cancellation);

    /// <param name="personIds">Whom to look at; null for everybody of the organisation.</param>
    /// <param name="clock">Asked again for each part, inside its write: what is told after midnight belongs to the new day.</param>
    /// <param name="progress">Told how many people have been looked at.</param>
    /// <returns>How many records something was told to.</returns>
    public async Task<int> KeepInStepAsync(Guid organisationId, IReadOnlyCollection<Guid>? personIds, Func<Moment> clock, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        await using (var db = await OpenAsync(organisationId, cancellation))
        {
            if (!(await ReadAsync(db, clock, cancellation)).AsksAnything) return 0;
            personIds ??= await db.People.Select(person => person.Id).ToListAsync(cancellation);
        }
        var (told, looked) = (0, 0);
        foreach (var some in personIds.Chunk(Batch))
        {
            // Looked at without holding anybody up; only who is out of step is then written, and looked at again first, by what is asked at that moment:
            // another walk may be under way, and what it goes by may be newer.
            Keeping.Differences differences;
            await using (var db = await OpenAsync(organisationId, cancellation)) differences = await (await ReadAsync(db, clock, cancellation)).LookAsync(db, some, cancellation);
            foreach (var part in differences.People.Chunk(WriteBatch))
            {
                await using var db = await OpenAsync(organisationId, cancellation);
                told += await gate.WriteAsync(db, async () => await (await ReadAsync(db, clock, cancellation)).WriteAsync(db, differences with { People = part }, cancellation), cancellation);
            }
            progress?.Report(looked += some.Length);
        }
        return told;
    }

    /// <summary>The same for every organisation, each by itself: one that can't be kept in step keeps no other from it.</summary>
    /// <param name="organisationIds">Null for all.</param>
    /// <returns>How many records something was told to, and what went wrong, by organisation.</returns>
    public async Task<(int Told, IReadOnlyDictionary<Guid, Exception> Failed)> KeepAllInStepAsync(Func<Moment> clock, IReadOnlyCollection<Guid>? organisationIds = null, CancellationToken cancellation = default)
    {
        await using (var db = await databases.CreateDbContextAsync(cancellation)) organisationIds ??= await db.Organisations.Select(o => o.Id).ToListAsync(cancellation);
        var told = 0;
        var failed = new Dictionary<Guid, Exception>();
        foreach (var organisation in organisationIds)
            try
            {
                told += await KeepInStepAsync(organisation, null, clock, null, cancellation);
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                failed[organisation] = problem;
            }
        return (told, failed);
    }

    private async Task<Keeping> ReadAsync(AcademyDbContext db, Func<Moment> clock, CancellationToken cancellation)
    {
        var assignments = await db.Assignments.AsNoTracking().Include(assignment => assignment.Targets).ToListAsync(cancellation);
        var units = await db.UnitPathsAsync(cancellation);
        var outdated = (await db.CourseVersions.Where(version => version.EarlierCountUntil != null).Select(version => new { version.CourseId, version.Number, version.EarlierCountUntil }).ToListAsync(cancellation))
            .ToLookup(version => version.CourseId, version => (version.Number, version.EarlierCountUntil!.Value));
        return new(assignments, units, outdated, library.Current, clock());
    }

    private async Task<AcademyDbContext> OpenAsync(Guid organisationId, CancellationToken cancellation)
    {
        var db = await databases.CreateDbContextAsync(cancellation);
        db.OrganisationId = organisationId;
        return db;
    }
}
