using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Hosting;

/// <summary>Roles that are given and taken, by whomever: an administrator, or the identity provider at a sign-in.</summary>
public sealed class RoleChangesTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    [Fact]
    public async Task The_last_administrator_keeps_the_role_whoever_takes_it_away()
    {
        var town = $"Stadt {Guid.NewGuid():N}";
        var (andrea, anton, nora) = (await academy.EmployAsync(Cast.Andrea with { Town = town }), await academy.EmployAsync(Cast.Andrea with { Town = town }), await academy.EmployAsync(Cast.Nora with { Town = town, Roles = [Role.Administrator] }));
        Assert.Equal((false, ""), await TakeAsync(anton));
        // Nora has the role and can't get in.
        Assert.Equal((true, Role.Administrator), await TakeAsync(andrea));
        Assert.Equal((false, ""), await TakeAsync(nora));
    }

    private Task<(bool IsKept, string Roles)> TakeAsync(Employee who) => academy.AskAsync(who.OrganisationId, async db =>
    {
        var person = await db.People.Include(known => known.Roles).SingleAsync(known => known.Id == who.Id);
        var isKept = await db.ApplyRolesAsync(person, DateTime.UnixEpoch, [Role.Administrator, Role.Hr], [], (_, _) => { });
        await db.SaveChangesAsync();
        return (isKept, string.Join(' ', await db.RoleGrants.Where(grant => grant.PersonId == who.Id).Select(grant => grant.Role).ToListAsync()));
    });
}
