using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Publishing;

/// <summary>The courses that trainers are writing: begun from what is published or from nothing, saved file by file, read through the same reader as everything else.</summary>
public sealed class Drafts(IDbContextFactory<AcademyDbContext> databases, WriteGate gate, Library library, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, DraftReading> read = new();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Every draft, as far as it can be read, in the order of the courses' ids.</summary>
    public async Task<IReadOnlyList<DraftReading>> AllAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var drafts = await db.CourseDrafts.AsNoTracking().OrderBy(d => d.CourseId).ToListAsync(cancellation);
        Forget(drafts);
        var unread = drafts.Where(draft => Known(draft) is null).Select(draft => draft.Id).ToList();
        var files = unread.Count == 0 ? [] : await db.DraftFiles.AsNoTracking().Where(f => unread.Contains(f.DraftId)).ToListAsync(cancellation);
        var byDraft = files.ToLookup(file => file.DraftId);
        return [.. drafts.Select(draft => Known(draft) ?? Read(draft, [.. byDraft[draft.Id]]))];
    }

    /// <summary>The course's draft, as far as it can be read; null where there is none.</summary>
    public async Task<DraftReading?> FindAsync(string courseId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.CourseDrafts.AsNoTracking().FirstOrDefaultAsync(d => d.CourseId == courseId, cancellation) is not { } draft ? null
            : Known(draft) ?? Read(draft, await db.DraftFiles.AsNoTracking().Where(f => f.DraftId == draft.Id).ToListAsync(cancellation));
    }

    /// <summary>The course's text as it would be written on: the draft's, else the newest published one; null where there is neither.</summary>
    public async Task<SourceFiles?> TextOfAsync(string courseId, CancellationToken cancellation = default)
    {
        if (await FindAsync(courseId, cancellation) is { } draft) return draft.Files;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await NewestAsync(db, courseId, cancellation) is { } newest ? CourseArchive.Unpack(newest.Archive) : null;
    }

    /// <summary>Begins a draft with the newest published text, or leaves the one that there is.</summary>
    /// <returns>False if the course was never published and has no draft.</returns>
    public async Task<bool> OpenAsync(string courseId, Guid? by, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await gate.WriteAsync(db, async () =>
        {
            if (await db.CourseDrafts.AnyAsync(d => d.CourseId == courseId, cancellation)) return true;
            if (await NewestAsync(db, courseId, cancellation) is not { } newest) return false;
            Begin(db, courseId, CourseArchive.Unpack(newest.Archive), newest.Id, by);
            return true;
        }, cancellation);
    }

    /// <summary>Begins a draft with these files.</summary>
    /// <returns>False if there is a course or a draft of that id already.</returns>
    public async Task<bool> CreateAsync(string courseId, SourceFiles files, Guid? by, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await gate.WriteAsync(db, async () =>
        {
            if (await db.CourseDrafts.AnyAsync(d => d.CourseId == courseId, cancellation) || await db.CourseVersions.AnyAsync(v => v.CourseId == courseId, cancellation)) return false;
            Begin(db, courseId, files, null, by);
            return true;
        }, cancellation);
    }

    /// <summary>Puts these files in the place of the draft's, or begins a draft with them where there is none. Whoever has one of the old files open is told when they save.</summary>
    public async Task ReplaceAsync(string courseId, SourceFiles files, Guid? by, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await gate.WriteAsync(db, () => PutOrBeginAsync(db, courseId, files, by, cancellation), cancellation);
    }

    /// <summary>Takes these files for the draft, if the draft that gives way is still the one that was seen.</summary>
    /// <param name="courseId">Whose draft.</param>
    /// <param name="files">What the draft becomes.</param>
    /// <param name="seen">The revision of the draft that gives way; null where there was none.</param>
    /// <param name="by">Who wants it.</param>
    /// <param name="cancellation">Ends the waiting, not the writing.</param>
    public async Task<bool> RestoreAsync(string courseId, SourceFiles files, Guid? seen, Guid? by, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await gate.WriteAsync(db, async () =>
        {
            if ((await db.CourseDrafts.FirstOrDefaultAsync(d => d.CourseId == courseId, cancellation))?.Revision != seen) return false;
            await PutOrBeginAsync(db, courseId, files, by, cancellation);
            return true;
        }, cancellation);
    }

    /// <summary>Makes one change that touches several files: it is given the draft's files as they are now and returns what they become. A file that only gets another name keeps its version.</summary>
    /// <returns>False if there is no draft, or if the change returns null and so refuses.</returns>
    public async Task<bool> ChangeAsync(string courseId, Func<SourceFiles, Reshaped?> change, Guid? by, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await gate.WriteAsync(db, async () =>
        {
            if (await db.CourseDrafts.FirstOrDefaultAsync(d => d.CourseId == courseId, cancellation) is not { } draft) return false;
            var rows = await db.DraftFiles.Where(f => f.DraftId == draft.Id).ToListAsync(cancellation);
            if (change(FilesOf(rows)) is not { } changed) return false;
            Put(db, draft, rows, changed, by);
            return true;
        }, cancellation);
    }

    /// <summary>Saves one file if it is still the version that the author began with. Nobody's text is overwritten unseen.</summary>
    /// <param name="courseId">Whose draft.</param>
    /// <param name="path">A file that is there.</param>
    /// <param name="bytes">What it becomes.</param>
    /// <param name="expected">The version that the author has seen.</param>
    /// <param name="by">The author.</param>
    /// <param name="cancellation">Ends the waiting, not the writing.</param>
    public async Task<SaveOutcome> SaveAsync(string courseId, string path, byte[] bytes, Guid expected, Guid? by, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await gate.WriteAsync<SaveOutcome>(db, async () =>
        {
            var draft = await db.CourseDrafts.FirstOrDefaultAsync(d => d.CourseId == courseId, cancellation);
            var file = draft is null ? null : await db.DraftFiles.FirstOrDefaultAsync(f => f.DraftId == draft.Id && f.Path == path, cancellation);
            if (draft is null || file is null) return new SaveOutcome.Gone();
            // The same text is no conflict, whoever wrote it: a save that is sent twice is a save.
            if (file.Bytes.AsSpan().SequenceEqual(bytes)) return new SaveOutcome.Saved(file.Version, file.ChangedAt);
            if (file.Version != expected) return new SaveOutcome.Conflict(file.Bytes, file.Version, file.ChangedBy, file.ChangedAt);
            var now = Now;
            file.Rewrite(bytes, by, now);
            draft.NoteChange(by, now);
            return new SaveOutcome.Saved(file.Version, now);
        }, cancellation);
    }

    /// <summary>Throws a draft away, if it is still as it was when that was confirmed. What is published stays as it is.</summary>
    /// <returns>False if there is no such draft, or if somebody changed it since.</returns>
    public async Task<bool> DiscardAsync(string courseId, Guid seen, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await gate.WriteAsync(db, async () =>
            await db.CourseDrafts.Where(d => d.CourseId == courseId && d.Revision == seen).ExecuteDeleteAsync(cancellation) > 0, cancellation);
    }

    /// <summary>Texts from the content folder that wait for a trainer, without the texts themselves: the course's id and when it was found.</summary>
    public async Task<IReadOnlyDictionary<string, DateTime>> ProposalsAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.FolderProposals.AsNoTracking().Where(p => p.Archive != null).ToDictionaryAsync(p => p.CourseId, p => p.FoundAt, cancellation);
    }

    /// <summary>Takes the folder's text for the draft, in the place of whatever the draft holds; or declines it. Either way it is not proposed again.</summary>
    /// <returns>False if none is waiting.</returns>
    public async Task<bool> SettleProposalAsync(string courseId, bool take, Guid? by, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await gate.WriteAsync(db, async () =>
        {
            if (await db.FolderProposals.FirstOrDefaultAsync(p => p.CourseId == courseId, cancellation) is not { Archive: { } archive } proposal) return false;
            proposal.Archive = null;
            if (take) await PutOrBeginAsync(db, courseId, CourseArchive.Unpack(archive), by, cancellation);
            return true;
        }, cancellation);
    }

    private async Task PutOrBeginAsync(AcademyDbContext db, string courseId, SourceFiles files, Guid? by, CancellationToken cancellation)
    {
        if (await db.CourseDrafts.FirstOrDefaultAsync(d => d.CourseId == courseId, cancellation) is { } draft)
            Put(db, draft, await db.DraftFiles.Where(f => f.DraftId == draft.Id).ToListAsync(cancellation), new(files), by);
        else
            Begin(db, courseId, files, (await NewestAsync(db, courseId, cancellation))?.Id, by);
    }

    private void Begin(AcademyDbContext db, string courseId, SourceFiles files, Guid? from, Guid? by)
    {
        var now = Now;
        var draft = new CourseDraft { CourseId = courseId, BegunFrom = from, BegunAt = now, BegunBy = by };
        db.CourseDrafts.Add(draft);
        foreach (var path in files.Paths) db.DraftFiles.Add(new(draft.Id, path, files.Bytes(path)!, by, now));
    }

    private void Put(AcademyDbContext db, CourseDraft draft, List<DraftFile> rows, Reshaped reshaped, Guid? by)
    {
        var (now, wanted) = (Now, reshaped.Files);
        foreach (var row in rows)
            if (reshaped.Moved.TryGetValue(row.Path, out var path))
                row.MoveTo(path);
        var byPath = rows.ToDictionary(row => row.Path, StringComparer.Ordinal);
        foreach (var path in wanted.Paths)
            if (!byPath.TryGetValue(path, out var row))
                db.DraftFiles.Add(new(draft.Id, path, wanted.Bytes(path)!, by, now));
            else if (!row.Bytes.AsSpan().SequenceEqual(wanted.Bytes(path)))
                row.Rewrite(wanted.Bytes(path)!, by, now);
        db.DraftFiles.RemoveRange(rows.Where(row => !wanted.Contains(row.Path)));
        draft.NoteChange(by, now);
    }

    private static Task<CourseVersion?> NewestAsync(AcademyDbContext db, string courseId, CancellationToken cancellation) =>
        db.CourseVersions.AsNoTracking().Where(v => v.CourseId == courseId).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellation);

    private static SourceFiles FilesOf(IEnumerable<DraftFile> rows) => new(rows.ToDictionary(row => row.Path, row => row.Bytes, StringComparer.Ordinal));

    /// <summary>What was read of this very text, beside this very shelf.</summary>
    private DraftReading? Known(CourseDraft draft) => read.TryGetValue(draft.Id, out var known) && known.Draft.Revision == draft.Revision && known.Shelf == library.Current.Shelf ? known : null;

    private DraftReading Read(CourseDraft draft, IReadOnlyList<DraftFile> rows) => read[draft.Id] = DraftReading.Of(draft, rows, library.Current.Shelf);

    private void Forget(List<CourseDraft> drafts)
    {
        foreach (var gone in read.Keys.Except(drafts.Select(draft => draft.Id))) read.TryRemove(gone, out _);
    }
}
