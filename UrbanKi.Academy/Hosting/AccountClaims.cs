using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>Puts into the sign-in cookie what pages need to know of the person, so that they need not ask.</summary>
public sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options, AcademyDbContext db) : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        // Sign-in comes before the organisation is known.
        var person = await db.People.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter]).AsNoTracking().Where(p => p.Id == user.PersonId).Select(p => new
        {
            p.OrganisationId,
            Organisation = db.Organisations.First(o => o.Id == p.OrganisationId).Name,
            Detail = p.Details.OrderByDescending(d => d.ValidFrom).First(),
            Roles = p.Roles.Select(r => new { r.Role, r.UnitId }).ToList(),
        }).SingleAsync();

        var options = Options.ClaimsIdentity;
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(options.UserIdClaimType, user.Id.ToString()));
        identity.AddClaim(new(options.SecurityStampClaimType, user.SecurityStamp ?? ""));
        identity.AddClaim(new(ClaimTypes.Name, person.Detail.FullName));
        identity.AddClaim(new(CurrentPerson.PersonClaim, user.PersonId.ToString()));
        identity.AddClaim(new(CurrentPerson.OrganisationClaim, person.OrganisationId.ToString()));
        identity.AddClaim(new(CurrentPerson.OrganisationNameClaim, person.Organisation));
        foreach (var role in person.Roles.Select(grant => grant.Role).Append(Role.Learner)) identity.AddClaim(new(ClaimTypes.Role, role));
        if (person.Roles.FirstOrDefault(grant => grant.Role == Role.Hr)?.UnitId is { } unit) identity.AddClaim(new(CurrentPerson.HrUnitClaim, unit.ToString()));
        return identity;
    }
}
