using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>Gives and takes roles, and notes each.</summary>
public static class RoleChanges
{
    /// <summary>Afterwards the person has, of the roles in question, just the wanted ones; others are left alone. Call it inside a write.</summary>
    /// <param name="note">Notes one change.</param>
    public static void Apply(Person person, IEnumerable<string> inQuestion, IReadOnlyCollection<string> wanted, Action<AuditAction, string> note)
    {
        foreach (var role in inQuestion.Distinct())
        {
            var grant = person.Roles.SingleOrDefault(r => r.Role == role);
            if (grant is null && wanted.Contains(role))
            {
                person.Roles.Add(new() { OrganisationId = person.OrganisationId, PersonId = person.Id, Role = role });
                note(AuditAction.RoleGranted, role);
            }
            else if (grant is not null && !wanted.Contains(role))
            {
                person.Roles.Remove(grant);
                note(AuditAction.RoleWithdrawn, role);
            }
        }
    }
}
