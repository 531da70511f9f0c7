using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Data;

/// <summary>What is asked of the database before it is known for whom, and of those who administer.</summary>
public static class AccountQueries
{
    public static Task<Guid> OrganisationOfAsync(this AcademyDbContext db, Guid personId) =>
        db.People.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).Where(p => p.Id == personId).Select(p => p.OrganisationId).SingleAsync();

    /// <summary>Whether nobody else administers and goes on doing so: whoever is the last stays, keeps the role and the account. Asked inside the write that would end it.</summary>
    public static Task<bool> IsLastAdministratorAsync(this AcademyDbContext db, Guid personId, CancellationToken cancellation = default) =>
        db.People.AnyAsync(person => person.Id == personId && person.LeftOn == null && person.Roles.Any(grant => grant.Role == Role.Administrator)
            && !db.People.Any(other => other.Id != personId && other.LeftOn == null && other.Roles.Any(grant => grant.Role == Role.Administrator)
                && db.Users.Any(account => account.PersonId == other.Id && account.DeletionAskedOn == null)), cancellation);
}
