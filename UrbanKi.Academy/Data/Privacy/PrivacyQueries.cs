using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Privacy;

namespace UrbanKi.Academy.Data.Privacy;

public static class PrivacyQueries
{
    /// <summary>Which profile held when: one query over a handful of rows.</summary>
    public static async Task<PrivacyHistory> PrivacyHistoryAsync(this AcademyDbContext db, int leastGroupSize, CancellationToken cancellation = default) =>
        PrivacyHistory.Of(await db.PrivacyDecisions.AsNoTracking().ToListAsync(cancellation), leastGroupSize);

    /// <summary>Which of these people could be the second person today: here, with a sign-in, neither administrator nor HR, who would agree with themselves.</summary>
    public static async Task<HashSet<Guid>> WhoCanConfirmAsync(this AcademyDbContext db, IReadOnlyCollection<Guid> people, CancellationToken cancellation = default) =>
        [.. await db.People
            .Where(person => people.Contains(person.Id) && person.Details.Any(detail => detail.ValidTo == null) && db.Users.Any(account => account.PersonId == person.Id)
                && !person.Roles.Any(grant => grant.Role == Role.Administrator || grant.Role == Role.Hr))
            .Select(person => person.Id).ToListAsync(cancellation)];
}
