using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Publishing;

/// <summary>Writes down which courses each path held from which day on.</summary>
internal static class PathRecord
{
    /// <summary>Keeps what is new or changed, and ends what is gone. Writes nothing where nothing changed.</summary>
    public static async Task KeepAsync(AcademyDbContext db, WriteGate gate, ReferenceShelf shelf, DateOnly day, CancellationToken cancellation)
    {
        if (!Differs(await db.PathVersions.AsNoTracking().ToListAsync(cancellation))) return;
        await gate.WriteAsync(db, async () =>
        {
            var known = await db.PathVersions.ToListAsync(cancellation);
            // What was in a path before anybody wrote it down is not known any more; the first that is known stands for it.
            var from = known.Count == 0 ? DateOnly.MinValue : day;
            var published = shelf.Paths.Select(path => Of(path, from)).ToList();
            foreach (var path in published)
            {
                var before = known.SingleOrDefault(one => one.PathId == path.PathId && one.PublishedTo is null);
                if (before?.IsSameAs(path) == true) continue;
                // The day is not over: only what is said at its end counts.
                if (before?.PublishedFrom == day) db.PathVersions.Remove(before);
                else before?.PublishedTo = day;
                db.PathVersions.Add(path);
            }
            foreach (var gone in known.Where(one => one.PublishedTo is null && published.All(path => path.PathId != one.PathId))) gone.PublishedTo = day;
        }, cancellation);

        bool Differs(List<PathVersion> all)
        {
            var open = all.Where(one => one.PublishedTo is null).ToDictionary(one => one.PathId);
            return open.Count != shelf.Paths.Count || shelf.Paths.Any(path => !open.TryGetValue(path.Id, out var one) || !one.IsSameAs(Of(path, day)));
        }
    }

    private static PathVersion Of(LearningPath path, DateOnly from) => new()
    {
        PathId = path.Id,
        Titles = path.Titles.ToDictionary(),
        CourseIds = [.. path.CourseIds],
        PublishedFrom = from,
    };
}
