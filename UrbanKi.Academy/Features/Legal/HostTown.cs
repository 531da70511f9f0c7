using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;

namespace UrbanKi.Academy.Features.Legal;

/// <summary>For pages that anybody may open: whose they are.</summary>
internal static class HostTown
{
    /// <summary>Whoever is not signed in is a guest of the organisation that runs this academy. False where there is none yet.</summary>
    public static async Task<bool> WorkForHostAsync(this AcademyDbContext db, CancellationToken cancellation)
    {
        if (db.OrganisationId == default) db.OrganisationId = await db.Organisations.OrderBy(organisation => organisation.Id).Select(organisation => organisation.Id).FirstOrDefaultAsync(cancellation);
        return db.OrganisationId != default;
    }
}
