using Microsoft.EntityFrameworkCore;

namespace UrbanKi.Academy.Data;

/// <summary>What people are called today.</summary>
public static class PersonNames
{
    /// <summary>By person. Whoever belongs to another organisation, or is there no more, is not among them.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(this AcademyDbContext db, IEnumerable<Guid?> people, CancellationToken cancellation = default)
    {
        var ids = people.OfType<Guid>().Distinct().ToList();
        return ids.Count == 0 ? new() : await db.PersonDetails.AsNoTracking().Where(d => ids.Contains(d.PersonId) && d.ValidTo == null)
            .Select(d => new { d.PersonId, d.GivenName, d.Surname }).ToDictionaryAsync(d => d.PersonId, d => $"{d.GivenName} {d.Surname}", cancellation);
    }
}
