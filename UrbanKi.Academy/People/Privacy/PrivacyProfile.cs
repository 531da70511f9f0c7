namespace UrbanKi.Academy.People.Privacy;

/// <summary>What HR may see, how small a group may be, and who besides an administrator has to agree before it gets looser.</summary>
/// <param name="Level">A key of <see cref="ProfileLevel"/>.</param>
/// <param name="MinimumGroupSize">Groups with fewer people are not shown, nor computable from what is.</param>
/// <param name="ConfirmerId">The second person, such as somebody of the staff council.</param>
/// <param name="DeputyId">Confirms in their place.</param>
public sealed record PrivacyProfile(string Level, int MinimumGroupSize, Guid? ConfirmerId, Guid? DeputyId)
{
    /// <summary>No setting and no decision goes below.</summary>
    public const int SmallestGroup = 5;

    public const int LargestGroup = 1000;

    public const int DefaultGroup = 10;

    /// <summary>What holds where nothing was ever decided.</summary>
    public static PrivacyProfile Default(int minimumGroupSize) => new(ProfileLevel.Completions, minimumGroupSize, null, null);

    public bool ShowsPersons => Level == ProfileLevel.Completions;

    public IReadOnlyList<Guid> Confirmers => [.. new[] { ConfirmerId, DeputyId }.OfType<Guid>()];

    public bool HasSameConfirmersAs(PrivacyProfile other) => Confirmers.ToHashSet().SetEquals(other.Confirmers);

    /// <summary>Whether anything is opened: more is shown, smaller groups count, or somebody else is to watch over it. Naming the first watcher opens nothing.</summary>
    public bool IsLooserThan(PrivacyProfile before) =>
        ShowsPersons && !before.ShowsPersons || MinimumGroupSize < before.MinimumGroupSize || before.Confirmers.Count > 0 && !HasSameConfirmersAs(before);
}
