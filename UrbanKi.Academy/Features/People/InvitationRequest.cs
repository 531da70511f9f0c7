using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.People;

/// <summary>The list of invitations as it is asked for in an address. What can't be read means everybody who is not in yet.</summary>
public sealed record InvitationRequest(string? Unit = null, string? Show = null)
{
    public const string NotInvited = "not-invited";
    public const string Waiting = "waiting";
    public const string Expired = "expired";
    public const string Done = "done";

    public static readonly IReadOnlyList<string> Choices = [NotInvited, Waiting, Expired, Done];

    /// <param name="units">As far as they may be seen.</param>
    public IQueryable<StaffMember> Of(AcademyDbContext db, string? scope, IReadOnlyList<UnitDetail> units, DateTime now)
    {
        var staff = db.Staff(scope).Here();
        if (!string.IsNullOrWhiteSpace(Unit)) staff = staff.Under(units.FirstOrDefault(unit => unit.Key == Unit)?.Path ?? "\0");
        var inside = db.PeopleWithAccess();
        var outside = staff.Where(member => !inside.Contains(member.Person.Id));
        return Show switch
        {
            Done => staff.Where(member => inside.Contains(member.Person.Id)),
            NotInvited => outside.Where(member => !db.Invitations.Any(invitation => invitation.PersonId == member.Person.Id && invitation.ReplacedAt == null)),
            Waiting => outside.Where(member => db.Invitations.Any(invitation => invitation.PersonId == member.Person.Id && invitation.ReplacedAt == null && invitation.ExpiresAt > now)),
            Expired => outside.Where(member => db.Invitations.Any(invitation => invitation.PersonId == member.Person.Id && invitation.ReplacedAt == null && invitation.ExpiresAt <= now)),
            _ => outside,
        };
    }

    /// <summary>Of those, whoever is to be invited now: nobody whose invitation still counts, nor who is in already.</summary>
    public IQueryable<StaffMember> Invitable(AcademyDbContext db, string? scope, IReadOnlyList<UnitDetail> units, DateTime now)
    {
        var (people, inside) = (Of(db, scope, units, now), db.PeopleWithAccess());
        return people.Where(member => !inside.Contains(member.Person.Id) && !db.Invitations.Any(invitation => invitation.PersonId == member.Person.Id && invitation.ReplacedAt == null && invitation.ExpiresAt > now));
    }
}
