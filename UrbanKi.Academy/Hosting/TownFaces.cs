using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;

namespace UrbanKi.Academy.Hosting;

/// <summary>The organisations' faces, in memory: read at start and whenever one changes, so that no page has to ask for them.</summary>
public sealed class TownFaces(IDbContextFactory<AcademyDbContext> databases) : IStartTask
{
    private readonly ConcurrentDictionary<Guid, TownFace> known = new();

    public async Task RunAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        var looks = await db.TownLooks.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).AsNoTracking().ToDictionaryAsync(look => look.OrganisationId);
        foreach (var town in await db.Organisations.AsNoTracking().ToListAsync()) known[town.Id] = TownFace.Of(town, looks.GetValueOrDefault(town.Id));
    }

    /// <summary>After it has been changed.</summary>
    public async Task RefreshAsync(Guid organisation)
    {
        await using var db = await databases.CreateDbContextAsync();
        var town = await db.Organisations.AsNoTracking().SingleAsync(one => one.Id == organisation);
        known[organisation] = TownFace.Of(town, await db.TownLooks.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).AsNoTracking().SingleOrDefaultAsync(look => look.OrganisationId == organisation));
    }

    public TownFace? Find(Guid organisation) => known.GetValueOrDefault(organisation);

    /// <summary>Of whoever is signed in; of strangers the only one there is. Null where nobody knows.</summary>
    public TownFace? Of(HttpContext http) => Guid.TryParse(http.User.FindFirst(CurrentPerson.OrganisationClaim)?.Value, out var mine) ? Find(mine) : known.Count == 1 ? known.Values.First() : null;
}
