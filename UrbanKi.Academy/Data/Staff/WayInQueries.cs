using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Data.Staff;

/// <summary>Who has a way in, who may be given one, and what becomes of invitations when there is one.</summary>
public static class WayInQueries
{
    /// <summary>Whoever has a password, a passkey or a linked account.</summary>
    public static IQueryable<Guid> PeopleWithAccess(this AcademyDbContext db) => db.Users
        .Where(account => account.PasswordHash != null || db.UserLogins.Any(login => login.UserId == account.Id) || db.UserPasskeys.Any(passkey => passkey.UserId == account.Id))
        .Select(account => account.PersonId);

    /// <summary>Whoever signs in with an account elsewhere, under rules of its own, which a password here would go round.</summary>
    public static IQueryable<Guid> PeopleLinkedElsewhere(this AcademyDbContext db) => db.Users.Where(account => db.UserLogins.Any(login => login.UserId == account.Id)).Select(account => account.PersonId);

    /// <summary>Those whom somebody may let in: see <see cref="WaysIn"/>.</summary>
    public static IQueryable<StaffMember> OpenTo(this IQueryable<StaffMember> staff, bool administrator) => administrator ? staff : staff.Where(member => !member.Person.Roles.Any());

    /// <summary>Open invitations of these people are worth nothing any more. Call it inside the write that is the reason for it.</summary>
    /// <param name="only">Only those that went this way.</param>
    public static async Task ReplaceInvitationsAsync(this AcademyDbContext db, IReadOnlyCollection<Guid> people, DateTime now, InvitationWay? only = null, CancellationToken cancellation = default)
    {
        if (people.Count == 0) return;
        foreach (var open in await db.Invitations.IgnoreQueryFilters([AcademyDbContext.OrganisationFilter])
            .Where(invitation => people.Contains(invitation.PersonId) && invitation.AcceptedAt == null && invitation.ReplacedAt == null && (only == null || invitation.Way == only)).ToListAsync(cancellation))
            open.Replace(now);
    }
}
