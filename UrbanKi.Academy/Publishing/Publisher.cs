using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Publishing;

/// <summary>From a content folder to what is taught: checked, stored as a version where it changed, unfinished rounds moved, the library swapped.</summary>
public sealed class Publisher(IDbContextFactory<AcademyDbContext> databases, WriteGate gate, Library library, PublishedVersions versions, TimeProvider clock, ILogger<Publisher> log) : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Publishes what changed in the folder. A course with errors is left as it was last published.</summary>
    /// <returns>What the checker found.</returns>
    public async Task<IReadOnlyList<Finding>> PublishFolderAsync(string folder, TimeZoneInfo zone, CancellationToken cancellation = default)
    {
        await one.WaitAsync(cancellation);
        try
        {
            var now = Moment.Of(clock, zone);
            var files = SourceFiles.Read(folder);
            var reading = ContentReader.Read(files, now.Day);
            foreach (var finding in reading.Findings.Where(finding => finding.Severity == Severity.Error))
                log.LogError("Content: {Finding}", finding);

            foreach (var (courseId, course) in reading.Courses)
                if (course.Course is not null)
                    await PublishAsync(course.Course, files.Below($"courses/{courseId}"), reading.Shelf, now, cancellation);

            library.Swap(new(await versions.NewestAsync(reading.Shelf, cancellation), reading.Shelf));
            return reading.Findings;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Fills the library with what is published already, and publishes nothing.</summary>
    public async Task OpenLibraryAsync(string folder, TimeZoneInfo zone, CancellationToken cancellation = default)
    {
        var shelf = ContentReader.Read(SourceFiles.Read(folder), Moment.Of(clock, zone).Day).Shelf;
        library.Swap(new(await versions.NewestAsync(shelf, cancellation), shelf));
    }

    private async Task PublishAsync(Course course, SourceFiles files, ReferenceShelf shelf, Moment now, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var previous = await db.CourseVersions.AsNoTracking().Where(v => v.CourseId == course.Id).OrderByDescending(v => v.Number)
            .Select(v => new { v.Id, v.Number, v.Hash }).FirstOrDefaultAsync(cancellation);
        if (previous?.Hash == course.Hash) return;

        var old = previous is null ? null : await versions.FindAsync(previous.Id, shelf, cancellation);
        var version = new CourseVersion
        {
            CourseId = course.Id,
            Number = (previous?.Number ?? 0) + 1,
            Hash = course.Hash,
            LessonHashes = Change.StepHashes(course),
            IsMaterial = old is not null && Change.IsMaterial(old.Course, course),
            PublishedAt = now.At,
            StepCount = course.StepCount,
            Archive = CourseArchive.Pack(files),
        };
        var published = new PublishedCourse(version.Id, version.Number, version.PublishedAt, course);
        await gate.WriteAsync(db, () =>
        {
            db.CourseVersions.Add(version);
            return Task.CompletedTask;
        }, cancellation);
        log.LogInformation("Published {Course} version {Number}", course.Id, version.Number);
        if (previous is not null) await MoveRoundsAsync(published, version, now, cancellation);
    }

    /// <summary>Unfinished rounds go on in the new version. After a material one, lessons whose text changed in the language they were read in are asked for again.</summary>
    private async Task MoveRoundsAsync(PublishedCourse newer, CourseVersion version, Moment now, CancellationToken cancellation)
    {
        Dictionary<Guid, Dictionary<string, string>> hashes;
        await using (var reader = await databases.CreateDbContextAsync(cancellation))
            hashes = await reader.CourseVersions.AsNoTracking().Where(v => v.CourseId == version.CourseId).Select(v => new { v.Id, v.LessonHashes }).ToDictionaryAsync(v => v.Id, v => v.LessonHashes, cancellation);

        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var moved = await gate.WriteAsync(db, async () =>
            {
                var rounds = await db.Rounds.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter])
                    .Where(r => r.CourseId == version.CourseId && r.CompletedOn == null && r.VersionId != version.Id)
                    .OrderBy(r => r.Id).Take(500).ToListAsync(cancellation);
                var ids = rounds.Select(r => r.Id).ToList();
                var standings = await db.Standings.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter])
                    .Where(s => s.CourseId == version.CourseId && ids.Contains(s.RoundId)).ToDictionaryAsync(s => s.RoundId, cancellation);
                var done = (await db.LearningEvents.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).AsNoTracking()
                    .Where(e => ids.Contains(e.RoundId) && (e.Kind == LearningEventKind.LessonDone || e.Kind == LearningEventKind.QuizPassed))
                    .ToListAsync(cancellation)).ToLookup(e => e.RoundId);
                foreach (var round in rounds)
                {
                    var stale = version.IsMaterial
                        // Done again since, it is proof of the newer text.
                        ? done[round.Id].GroupBy(e => e.LessonId ?? Standing.QuizStep).Where(step => step.All(e => Change.IsStale(e, hashes, version))).Select(step => step.Key).ToHashSet()
                        : [.. done[round.Id].Select(e => e.LessonId).OfType<string>().Where(lesson => !newer.Course.HasLesson(lesson))];
                    var record = new CourseRecord(round.OrganisationId, round.PersonId, round.CourseId, round, standings.GetValueOrDefault(round.Id));
                    record.MoveTo(newer, stale, stale.Contains(Standing.QuizStep), now);
                    db.OrganisationId = round.OrganisationId;
                    await db.KeepAsync(record, newer, "de", now, cancellation);
                }
                return rounds.Count;
            }, cancellation);
            if (moved == 0) return;
        }
    }

    public void Dispose() => one.Dispose();
}
