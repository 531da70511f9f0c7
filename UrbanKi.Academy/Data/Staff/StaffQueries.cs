using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Data.Staff;

/// <summary>Who works here. Every query is told how far the asking person sees; what lies outside is not found.</summary>
public static class StaffQueries
{
    /// <param name="scope">Path of the unit whose people may be seen; null for all.</param>
    public static IQueryable<StaffMember> Staff(this AcademyDbContext db, string? scope)
    {
        var staff =
            from person in db.People
            // The last interval ends on the day of leaving; of those who are here it is open. Whoever was changed and left on one day has two that end then.
            from detail in db.PersonDetails.Where(detail => detail.PersonId == person.Id && detail.ValidTo == person.LeftOn
                && !db.PersonDetails.Any(later => later.PersonId == detail.PersonId && later.ValidFrom > detail.ValidFrom))
            from unit in db.UnitDetails.Where(unit => unit.UnitId == detail.UnitId && unit.ValidTo == null).DefaultIfEmpty()
            select new StaffMember { Person = person, Detail = detail, Unit = unit };
        return scope is null ? staff : staff.Where(member => member.Unit!.Path.StartsWith(scope));
    }

    /// <summary>Those in whose name, number or e-mail every word occurs. The connection must know <see cref="Folding"/>.</summary>
    public static IQueryable<StaffMember> Called(this IQueryable<StaffMember> staff, string search)
    {
        foreach (var word in Folding.WordsOf(search))
            staff = staff.Where(member => Folding.Folded(member.Detail.GivenName + " " + member.Detail.Surname + " " + (member.Person.PersonnelNumber ?? "") + " " + (member.Person.Email ?? "")).Contains(word));
        return staff;
    }

    public static IQueryable<StaffMember> Here(this IQueryable<StaffMember> staff) => staff.Where(member => member.Person.LeftOn == null);

    public static IQueryable<StaffMember> Gone(this IQueryable<StaffMember> staff) => staff.Where(member => member.Person.LeftOn != null);

    public static IQueryable<StaffMember> WithoutEmail(this IQueryable<StaffMember> staff) => staff.Where(member => member.Person.Email == null);

    /// <summary>In the unit of this path or beneath it.</summary>
    public static IQueryable<StaffMember> Under(this IQueryable<StaffMember> staff, string path) => staff.Where(member => member.Unit!.Path.StartsWith(path));

    /// <summary>As a list of names is sorted. The connection must know <see cref="Folding"/>.</summary>
    public static IOrderedQueryable<StaffMember> ByName(this IQueryable<StaffMember> staff) => staff.OrderBy(member => Folding.Folded(member.Detail.Surname + " " + member.Detail.GivenName)).ThenBy(member => member.Person.Id);

    /// <summary>10 after 9; whoever has none comes last.</summary>
    public static IOrderedQueryable<StaffMember> ByNumber(this IQueryable<StaffMember> staff) =>
        staff.OrderBy(member => member.Person.PersonnelNumber == null).ThenBy(member => member.Person.PersonnelNumber!.Length).ThenBy(member => member.Person.PersonnelNumber).ThenBy(member => member.Person.Id);

    /// <summary>Along the tree, and by name in each unit.</summary>
    public static IOrderedQueryable<StaffMember> ByUnit(this IQueryable<StaffMember> staff) =>
        staff.OrderBy(member => member.Unit!.Path == null).ThenBy(member => member.Unit!.Path).ThenBy(member => Folding.Folded(member.Detail.Surname + " " + member.Detail.GivenName)).ThenBy(member => member.Person.Id);

    /// <summary>Whether somebody else of the organisation has this address, in whatever spelling.</summary>
    public static Task<bool> IsEmailTakenAsync(this AcademyDbContext db, string email, Guid except, CancellationToken cancellation = default) =>
        db.People.AnyAsync(other => other.Id != except && EF.Functions.Collate(other.Email, "NOCASE") == email, cancellation);

    /// <summary>Whether an address belongs to somebody else: of the organisation, or of another one who signs in with it.</summary>
    public static async Task<bool> IsSomebodyElsesAsync(this AcademyDbContext db, string email, Guid except, CancellationToken cancellation = default) =>
        await db.IsEmailTakenAsync(email, except, cancellation) || (await db.SignInNamesAsync([People.Imports.PersonText.EmailKey(email)], cancellation)).Values.Any(holder => holder != except);

    /// <summary>Addresses among these that accounts sign in with, of whatever organisation, and whose they are; by their normal form.</summary>
    public static async Task<Dictionary<string, Guid>> SignInNamesAsync(this AcademyDbContext db, IEnumerable<string> keys, CancellationToken cancellation = default)
    {
        const int batch = 500;
        var found = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var some in keys.Distinct(StringComparer.Ordinal).Chunk(batch))
            foreach (var account in await db.Users.AsNoTracking().Where(account => some.Contains(account.NormalizedUserName) || some.Contains(account.NormalizedEmail))
                .Select(account => new { account.PersonId, account.NormalizedUserName, account.NormalizedEmail }).ToListAsync(cancellation))
            {
                if (account.NormalizedUserName is { } name) found[name] = account.PersonId;
                if (account.NormalizedEmail is { } email) found[email] = account.PersonId;
            }
        return found;
    }

    /// <summary>Gives the accounts of a person another e-mail address to sign in with. Links that were sent to the old one are worth nothing any more.</summary>
    /// <returns>Whether there is an account.</returns>
    public static async Task<bool> RenameAccountsAsync(this AcademyDbContext db, Guid personId, string email, CancellationToken cancellation = default)
    {
        var accounts = await db.Users.Where(account => account.PersonId == personId).ToListAsync(cancellation);
        foreach (var account in accounts) Rename(account, email);
        return accounts.Count > 0;
    }

    internal static void Rename(Account account, string email)
    {
        var key = People.Imports.PersonText.EmailKey(email);
        (account.Email, account.NormalizedEmail, account.UserName, account.NormalizedUserName) = (email, key, email, key);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
    }
}
