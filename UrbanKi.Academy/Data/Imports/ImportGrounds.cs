using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Imports;

namespace UrbanKi.Academy.Data.Imports;

/// <summary>What there is before an import, in a fixed number of queries.</summary>
public static class ImportGrounds
{
    public static async Task<ImportGround> ImportGroundAsync(this AcademyDbContext db, PeopleSheet sheet, Guid? actorId, Guid? scopeUnitId, bool mayGrantRoles, DateOnly today, CancellationToken cancellation = default)
    {
        var units = await db.UnitDetails.AsNoTracking().Where(unit => unit.ValidTo == null).ToListAsync(cancellation);
        var keys = await db.Units.AsNoTracking().Select(unit => unit.Key).ToListAsync(cancellation);
        var roles = (await db.RoleGrants.AsNoTracking().Select(grant => new { grant.PersonId, grant.Role }).ToListAsync(cancellation)).ToLookup(grant => grant.PersonId, grant => grant.Role);
        var accounts = (await db.Users.AsNoTracking().Where(account => db.People.Any(person => person.Id == account.PersonId))
            .Select(account => new { account.PersonId, IsKept = account.DeletionAskedOn == null }).ToListAsync(cancellation)).ToLookup(account => account.PersonId, account => account.IsKept);
        var people = new List<KnownPerson>();
        await foreach (var member in db.Staff(null).AsNoTracking().Select(member => new
        {
            member.Person.Id, member.Person.PersonnelNumber, member.Person.Email, member.Person.Language, member.Person.LeftOn, member.Detail.Surname, member.Detail.GivenName, member.Detail.UnitId,
        }).AsAsyncEnumerable().WithCancellation(cancellation))
            people.Add(new()
            {
                Id = member.Id,
                PersonnelNumber = member.PersonnelNumber,
                Email = member.Email,
                Surname = member.Surname,
                GivenName = member.GivenName,
                UnitId = member.UnitId,
                Language = member.Language,
                HasLeft = member.LeftOn is not null,
                HasAccount = accounts.Contains(member.Id),
                Roles = [.. roles[member.Id]],
                GoesOnAdministering = member.LeftOn is null && roles[member.Id].Contains(Role.Administrator) && accounts[member.Id].Contains(true),
            });
        return new()
        {
            Today = today,
            People = people,
            Units = [.. units.Select(unit => new KnownUnit(unit.UnitId, unit.ParentId, unit.Key, unit.Name, unit.Path))],
            FormerUnitKeys = keys,
            SignInNames = await db.SignInNamesAsync(NewAddresses(sheet, people), cancellation),
            // A unit that is no more shows nobody.
            ScopePath = scopeUnitId is { } scope ? units.FirstOrDefault(unit => unit.UnitId == scope)?.Path ?? "\0" : null,
            ActorId = actorId,
            MayGrantRoles = mayGrantRoles,
        };
    }

    /// <summary>Those that would become somebody's name to sign in with: only for them another account's matters.</summary>
    private static IEnumerable<string> NewAddresses(PeopleSheet sheet, List<KnownPerson> people)
    {
        var byNumber = people.Where(person => person.HasAccount && person.PersonnelNumber is not null).ToDictionary(person => person.PersonnelNumber!, StringComparer.Ordinal);
        foreach (var row in sheet.Rows)
            if (PersonText.TryClean(row[ImportColumn.PersonnelNumber], out var number) && byNumber.ContainsKey(number) && PersonText.TryClean(row[ImportColumn.Email], out var email) && PersonText.IsEmail(email))
                yield return PersonText.EmailKey(email);
    }
}
