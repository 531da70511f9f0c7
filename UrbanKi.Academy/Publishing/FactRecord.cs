using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Publishing;

/// <summary>Writes down which facts the academy published from which day on.</summary>
internal static class FactRecord
{
    /// <summary>Keeps what is new or changed, and ends what is gone. Writes nothing where nothing changed.</summary>
    public static async Task KeepAsync(AcademyDbContext db, WriteGate gate, ReferenceShelf shelf, DateOnly day, CancellationToken cancellation)
    {
        var published = shelf.Facts.Values.SelectMany(editions => editions.Values).Select(fact => Of(fact, day)).ToDictionary(fact => (fact.FactId, fact.Language));
        if (!await DiffersAsync()) return;
        await gate.WriteAsync(db, async () =>
        {
            var known = (await db.FactVersions.Where(fact => fact.PublishedTo == null).ToListAsync(cancellation)).ToDictionary(fact => (fact.FactId, fact.Language));
            foreach (var (name, fact) in published)
            {
                var before = known.GetValueOrDefault(name);
                if (before?.IsSameAs(fact) == true) continue;
                // The day is not over: only what is said at its end counts.
                if (before?.PublishedFrom == day) db.FactVersions.Remove(before);
                else before?.PublishedTo = day;
                db.FactVersions.Add(fact);
            }
            foreach (var (name, fact) in known)
                if (!published.ContainsKey(name)) fact.PublishedTo = day;
        }, cancellation);

        async Task<bool> DiffersAsync()
        {
            var known = await db.FactVersions.AsNoTracking().Where(fact => fact.PublishedTo == null).ToListAsync(cancellation);
            return known.Count != published.Count || known.Any(fact => !published.TryGetValue((fact.FactId, fact.Language), out var other) || !fact.IsSameAs(other));
        }
    }

    private static FactVersion Of(Fact fact, DateOnly day) => new()
    {
        FactId = fact.Id,
        Language = fact.Language,
        Title = fact.Title,
        Wording = HtmlWords.Of(fact.Html),
        Sources = string.Join('\n', fact.Sources.Select(source => source.Url is null ? source.Title : $"{source.Title} {source.Url}")),
        HoldsFrom = fact.ValidFrom,
        CheckedOn = fact.CheckedOn,
        CheckBy = fact.CheckBy,
        Hash = fact.Hash,
        PublishedFrom = day,
    };
}
