using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Publishing;

/// <summary>From a content folder to what is taught: checked, stored as a version where it changed, unfinished rounds moved, the library swapped.</summary>
public sealed class Publisher(IDbContextFactory<AcademyDbContext> databases, WriteGate gate, Library library, PublishedVersions versions, Drafts drafts, TimeProvider clock, ILogger<Publisher> log) : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>What was found when the content folder was last read; null before that.</summary>
    public FolderReading? LastReading { get; private set; }

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

            // A shelf with errors (an imprint, a term) is left as it was, like a course.
            var isShelfBroken = reading.Findings.Any(finding => finding.Severity == Severity.Error && !finding.Path.StartsWith("courses/", StringComparison.Ordinal));
            var shelf = isShelfBroken && library.Current.Courses.Count > 0 ? library.Current.Shelf : reading.Shelf;
            // Half of a fact would be taken for a changed one.
            var brokenFacts = reading.Findings.Where(finding => finding.Severity == Severity.Error && finding.Path.StartsWith("facts/", StringComparison.Ordinal)).Select(finding => finding.Path["facts/".Length..].Split('.')[0]).ToHashSet();
            foreach (var (courseId, course) in reading.Courses)
                if (course.Course is not null && !brokenFacts.Overlaps(course.Course.Facts.Keys))
                    await StoreAsync(course.Course, files.Below($"courses/{courseId}"), shelf, now, cancellation);

            if (brokenFacts.Count == 0)
            {
                await using var db = await databases.CreateDbContextAsync(cancellation);
                await FactRecord.KeepAsync(db, gate, reading.Shelf, now.Day, cancellation);
            }

            if (!isShelfBroken)
            {
                await using var db = await databases.CreateDbContextAsync(cancellation);
                await PathRecord.KeepAsync(db, gate, shelf, now.Day, cancellation);
            }

            // Pages teach the new text before rounds move to it: a round that begins meanwhile begins in the new version.
            var newest = await versions.NewestAsync(shelf, cancellation);
            library.Swap(new(newest, shelf));
            foreach (var course in newest) await MoveRoundsAsync(course, now, cancellation);
            LastReading = new(now.At, reading.Findings);
            return reading.Findings;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Publishes a course's draft as its next version, if it still is what the trainer decided about. The draft is used up by it.</summary>
    public async Task<PublishOutcome> PublishDraftAsync(string courseId, PublishDecision decision, Guid by, Moment now, CancellationToken cancellation = default)
    {
        await one.WaitAsync(cancellation);
        try
        {
            if (await drafts.FindAsync(courseId, cancellation) is not { } draft) return PublishOutcome.NoDraft;
            if (draft.Draft.Revision != decision.Revision) return PublishOutcome.DraftChanged;
            if (draft.Publishable is not { } course) return PublishOutcome.HasErrors;
            var outcome = await StoreAsync(course, draft.Files, decision, by, now, cancellation);
            if (outcome is not PublishOutcome.Published) return outcome;

            // It is published; a browser that goes away must not leave it half done.
            var (newest, shelf) = (await versions.NewestAsync(library.Current.Shelf, CancellationToken.None), library.Current.Shelf);
            library.Swap(new(newest, shelf));
            await MoveRoundsAsync(newest.Single(version => version.Course.Id == courseId), now, CancellationToken.None);
            return outcome;
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<PublishOutcome> StoreAsync(Course course, SourceFiles files, PublishDecision decision, Guid by, Moment now, CancellationToken cancellation)
    {
        var old = decision.Replaces is { } replaced ? await versions.FindAsync(replaced, cancellation) : null;
        var changed = old is null ? [] : Change.ChangedSteps(old.Course, course);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await gate.WriteAsync(db, async () =>
        {
            // Another web node may have been first.
            var previous = await db.CourseVersions.Where(v => v.CourseId == course.Id).OrderByDescending(v => v.Number).Select(v => new { v.Id, v.Number, v.Hash }).FirstOrDefaultAsync(cancellation);
            if (previous?.Id != decision.Replaces) return PublishOutcome.Overtaken;
            if (previous?.Hash == course.Hash) return PublishOutcome.NothingNew;
            if (await db.CourseDrafts.FirstOrDefaultAsync(d => d.CourseId == course.Id, cancellation) is not { } draft) return PublishOutcome.NoDraft;
            if (draft.Revision != decision.Revision) return PublishOutcome.DraftChanged;
            db.CourseDrafts.Remove(draft);
            db.CourseVersions.Add(new()
            {
                CourseId = course.Id,
                Number = (previous?.Number ?? 0) + 1,
                Hash = course.Hash,
                LessonHashes = Change.StepHashes(course),
                IsMaterial = old is not null && (decision.EarlierCountUntil is not null || Change.IsMaterial(old.Course, course, decision.EditorialSteps)),
                MaterialSteps = old is null ? null : [.. changed.Except(decision.EditorialSteps)],
                EarlierCountUntil = old is null ? null : decision.EarlierCountUntil,
                PublishedAt = now.At,
                PublishedBy = by,
                Note = decision.Note,
                StepCount = course.StepCount,
                Titles = course.Titles,
                Archive = CourseArchive.Pack(course, files),
            });
            return PublishOutcome.Published;
        }, cancellation);
    }

    /// <summary>Fills the library with what is published already, and publishes nothing.</summary>
    public async Task OpenLibraryAsync(string folder, TimeZoneInfo zone, CancellationToken cancellation = default)
    {
        var shelf = ContentReader.Read(SourceFiles.Read(folder), Moment.Of(clock, zone).Day).Shelf;
        library.Swap(new(await versions.NewestAsync(shelf, cancellation), shelf));
    }

    private async Task StoreAsync(Course course, SourceFiles files, ReferenceShelf shelf, Moment now, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var previous = await db.CourseVersions.AsNoTracking().Where(v => v.CourseId == course.Id).OrderByDescending(v => v.Number)
            .Select(v => new { v.Id, v.Number, v.Hash, v.PublishedBy }).FirstOrDefaultAsync(cancellation);
        if (previous?.PublishedBy is not null)
        {
            await ProposeAsync(db, course.Id, files, now, cancellation);
            return;
        }
        if (previous?.Hash == course.Hash) return;

        var old = previous is null ? null : await versions.FindAsync(previous.Id, shelf, cancellation);
        var version = new CourseVersion
        {
            CourseId = course.Id,
            Number = (previous?.Number ?? 0) + 1,
            Hash = course.Hash,
            LessonHashes = Change.StepHashes(course),
            // A version that can't be compared is taken for different.
            IsMaterial = previous is not null && (old is null || Change.IsMaterial(old.Course, course)),
            PublishedAt = now.At,
            StepCount = course.StepCount,
            Titles = course.Titles,
            Archive = CourseArchive.Pack(course, files),
        };
        await gate.WriteAsync(db, () =>
        {
            db.CourseVersions.Add(version);
            return Task.CompletedTask;
        }, cancellation);
        log.LogInformation("Published {Course} version {Number}", course.Id, version.Number);
    }

    /// <summary>Trainers have published this course since the folder did. What is new in the folder is left to them; what is not, or no longer, is nothing to decide.</summary>
    private async Task ProposeAsync(AcademyDbContext db, string courseId, SourceFiles files, Moment now, CancellationToken cancellation)
    {
        var versions = db.CourseVersions.AsNoTracking().Where(v => v.CourseId == courseId).OrderByDescending(v => v.Number);
        var known = new[] { await versions.FirstAsync(cancellation), await versions.FirstOrDefaultAsync(v => v.PublishedBy == null, cancellation) };
        var isNew = known.OfType<CourseVersion>().All(version => CourseArchive.Unpack(version.Archive).Hash != files.Hash);
        var proposal = await db.FolderProposals.FirstOrDefaultAsync(p => p.CourseId == courseId, cancellation);
        if (isNew ? proposal?.Hash == files.Hash : proposal is null) return;
        await gate.WriteAsync(db, () =>
        {
            if (!isNew) db.FolderProposals.Remove(proposal!);
            else if (proposal is null) db.FolderProposals.Add(new() { CourseId = courseId, Hash = files.Hash, FoundAt = now.At, Archive = CourseArchive.Pack(files) });
            else (proposal.Hash, proposal.FoundAt, proposal.Archive) = (files.Hash, now.At, CourseArchive.Pack(files));
            return Task.CompletedTask;
        }, cancellation);
        if (isNew) log.LogWarning("The folder of {Course} holds another text than the one published in the studio; it waits there for a trainer", courseId);
    }

    /// <summary>Unfinished rounds go on in the newest version, also those that an earlier, interrupted publishing left behind. After a material one, lessons whose text changed in the language they were read in are asked for again.</summary>
    private async Task MoveRoundsAsync(PublishedCourse newer, Moment now, CancellationToken cancellation)
    {
        VersionLine line;
        await using (var reader = await databases.CreateDbContextAsync(cancellation))
        {
            if (!await reader.Rounds.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).AnyAsync(r => r.CourseId == newer.Course.Id && r.CompletedOn == null && r.VersionId != newer.VersionId, cancellation)) return;
            line = new(await reader.CourseVersions.AsNoTracking().Where(v => v.CourseId == newer.Course.Id).Select(v => new VersionMark(v.Id, v.Number, v.LessonHashes, v.IsMaterial, v.MaterialSteps)).ToListAsync(cancellation));
        }

        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var moved = await gate.WriteAsync(db, async () =>
            {
                var rounds = await db.Rounds.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter])
                    .Where(r => r.CourseId == newer.Course.Id && r.CompletedOn == null && r.VersionId != newer.VersionId)
                    .OrderBy(r => r.Id).Take(500).ToListAsync(cancellation);
                var ids = rounds.Select(r => r.Id).ToList();
                var people = rounds.Select(r => r.PersonId).ToList();
                var standings = await db.Standings.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter])
                    .Where(s => s.CourseId == newer.Course.Id && ids.Contains(s.RoundId)).ToDictionaryAsync(s => s.RoundId, cancellation);
                var periods = await db.StandingPeriods.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter])
                    .Where(p => p.CourseId == newer.Course.Id && p.ValidTo == null && people.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, cancellation);
                var done = (await db.LearningEvents.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).AsNoTracking()
                    .Where(e => ids.Contains(e.RoundId) && (e.Kind == LearningEventKind.LessonDone || e.Kind == LearningEventKind.QuizPassed))
                    .ToListAsync(cancellation)).ToLookup(e => e.RoundId);
                foreach (var round in rounds)
                {
                    // Done again since, it is proof of the newer text; what is no longer there can't be asked for.
                    var stale = done[round.Id].GroupBy(e => e.LessonId ?? Standing.QuizStep)
                        .Where(step => !IsThere(step.Key) || step.All(e => line.AsksAgain(e.VersionId, e.Language ?? "de", step.Key, newer.VersionId))).Select(step => step.Key).ToHashSet();
                    var record = new CourseRecord(round.OrganisationId, round.PersonId, round.CourseId, round, standings.GetValueOrDefault(round.Id), periods.GetValueOrDefault(round.PersonId));
                    // Where nothing is left to do, the course is completed here, in the language it was last read in.
                    var language = done[round.Id].MaxBy(e => e.Id)?.Language ?? "de";
                    record.MoveTo(newer, stale, stale.Contains(Standing.QuizStep), language, now);
                    db.OrganisationId = round.OrganisationId;
                    await db.KeepAsync(record, newer, language, now, cancellation);
                }
                return rounds.Count;
            }, cancellation);
            if (moved == 0) return;
        }

        bool IsThere(string step) => step == Standing.QuizStep ? newer.Course.HasQuiz : newer.Course.HasLesson(step);
    }

    public void Dispose() => one.Dispose();
}
