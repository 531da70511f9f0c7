using Microsoft.AspNetCore.Identity;
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

    /// <summary>When somebody else last opened a way into this person's account: a link or letter, another address, or the second step taken off. Null for never.</summary>
    public static async Task<DateTime?> AccessRenewedAtAsync(this AcademyDbContext db, Guid personId, CancellationToken cancellation = default) =>
        await db.AuditEntries.Where(entry => entry.SubjectId == personId && (entry.Action == AuditAction.PasswordLinkIssued || entry.Action == AuditAction.SecondFactorReset || entry.Action == AuditAction.PersonInvited
                || (entry.Action == AuditAction.EmailChanged && entry.ActorId != personId)))
            .MaxAsync(entry => (DateTime?)entry.At, cancellation);

    /// <summary>Who signs in here with this e-mail address; an id that nobody has where nobody does, null for nothing.</summary>
    public static async Task<Guid?> FindByEmailAsync(this AcademyDbContext db, ILookupNormalizer names, string? email, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(email)) return null;
        var typed = names.NormalizeEmail(email.Trim());
        return await (from account in db.Users where account.NormalizedEmail == typed join person in db.People on account.PersonId equals person.Id select (Guid?)person.Id).FirstOrDefaultAsync(cancellation) ?? Guid.Empty;
    }

    public static async Task<Dictionary<Guid, string?>> EmailsAsync(this AcademyDbContext db, IReadOnlyCollection<Guid> people, CancellationToken cancellation = default) =>
        await db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Email, cancellation);
}
