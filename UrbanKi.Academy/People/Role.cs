namespace UrbanKi.Academy.People;

/// <summary>The keys of the roles. Everybody signed in is a learner; roles do not include each other.</summary>
public static class Role
{
    public const string Learner = "learner";
    public const string Trainer = "trainer";
    public const string Hr = "hr";
    public const string Administrator = "admin";
}
