namespace UrbanKi.Academy.People.Privacy;

/// <summary>A kind of data and who sees it; those who learn see all of their own.</summary>
/// <param name="Name">A key of the texts.</param>
public sealed record Datum(string Name, Sees Hr, Sees Trainer, Sees Administrator)
{
    /// <summary>The whole table under a profile. What the pages show is held against it by tests.</summary>
    public static IReadOnlyList<Datum> Under(PrivacyProfile profile)
    {
        var alone = profile.ShowsPersons ? Sees.ByPerson : Sees.Nothing;
        return
        [
            new("Contact", Sees.ByPerson, Sees.Nothing, Sees.ByPerson),
            new("Duties", Sees.ByPerson, Sees.Nothing, Sees.Nothing),
            // At the end of a month, in coarse steps.
            new("Completed", profile.ShowsPersons ? Sees.ByPerson : Sees.Groups, Sees.Nothing, Sees.Nothing),
            new("Dates", alone, Sees.Nothing, Sees.Nothing),
            new("Certificate", alone, Sees.Nothing, Sees.Nothing),
            new("Steps", Sees.Nothing, Sees.Nothing, Sees.Nothing),
            new("Answers", Sees.Nothing, Sees.Groups, Sees.Nothing),
            new("Attempts", Sees.Nothing, Sees.Nothing, Sees.Nothing),
            new("Notes", Sees.Nothing, Sees.Nothing, Sees.Nothing),
            new("Roles", Sees.ByPerson, Sees.Nothing, Sees.ByPerson),
            new("Sessions", Sees.Nothing, Sees.Nothing, Sees.Nothing),
            new("Looks", Sees.Nothing, Sees.Nothing, Sees.Nothing),
        ];
    }
}
