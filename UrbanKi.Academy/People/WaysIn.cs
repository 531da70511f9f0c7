namespace UrbanKi.Academy.People;

/// <summary>
/// Whose ways in may be touched by whom. Whoever sets somebody's address or personnel number, or holds their letter, can come in as them and has their roles:
/// so those of people with a role are an administrator's business, whether or not they have an account yet.
/// </summary>
public static class WaysIn
{
    /// <param name="roles">What the person may do beyond learning.</param>
    public static bool AreOpenTo(bool administrator, IEnumerable<string> roles) => administrator || !roles.Any(role => role != Role.Learner);
}
