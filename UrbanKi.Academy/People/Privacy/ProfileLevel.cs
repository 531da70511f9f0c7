namespace UrbanKi.Academy.People.Privacy;

/// <summary>The keys of what HR may see of learning. Part of the record and never translated.</summary>
public static class ProfileLevel
{
    /// <summary>Groups from the smallest size on, nothing by person.</summary>
    public const string Aggregates = "aggregates";

    /// <summary>Status and dates by person; never answers, points, attempts or time.</summary>
    public const string Completions = "completions";

    /// <summary>The strictest first.</summary>
    public static readonly IReadOnlyList<string> All = [Aggregates, Completions];
}
