using Microsoft.EntityFrameworkCore;

namespace UrbanKi.Academy.Data;

/// <summary>What is asked of the database before it is known for whom.</summary>
public static class AccountQueries
{
    public static Task<Guid> OrganisationOfAsync(this AcademyDbContext db, Guid personId) =>
        db.People.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).Where(p => p.Id == personId).Select(p => p.OrganisationId).SingleAsync();
}
