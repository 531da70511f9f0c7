using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Staff;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>Gives and takes roles, and notes each.</summary>
public static class RoleChanges
{
    /// <summary>
    /// Afterwards the person has, of the roles in question, just the wanted ones; others are left alone, and the last administrator stays one. Call it inside a write.
    /// </summary>
    /// <remarks>Whoever gets a role is let in by an administrator from then on: what HR has handed out before opens nothing any more.</remarks>
    /// <param name="person">With the roles.</param>
    /// <param name="note">Notes one change.</param>
    /// <returns>Whether the role of administrator stayed because nobody else has it.</returns>
    public static async Task<bool> ApplyRolesAsync(this AcademyDbContext db, Person person, DateTime now, IEnumerable<string> inQuestion, IReadOnlyCollection<string> wanted, Action<AuditAction, string> note)
    {
        var isKept = false;
        foreach (var role in inQuestion.Distinct())
        {
            var grant = person.Roles.SingleOrDefault(r => r.Role == role);
            if (grant is null && wanted.Contains(role))
            {
                person.Roles.Add(new() { OrganisationId = person.OrganisationId, PersonId = person.Id, Role = role });
                note(AuditAction.RoleGranted, role);
                await db.ReplaceInvitationsAsync([person.Id], now);
            }
            else if (grant is not null && !wanted.Contains(role))
            {
                if (role == Role.Administrator && await db.IsLastAdministratorAsync(person.Id))
                {
                    isKept = true;
                    continue;
                }
                person.Roles.Remove(grant);
                note(AuditAction.RoleWithdrawn, role);
            }
        }
        return isKept;
    }
}
