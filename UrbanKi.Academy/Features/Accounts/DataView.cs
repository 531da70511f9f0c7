using UrbanKi.Academy.People.Retention;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>What I can take along, what I can delete, and what stays how long.</summary>
public sealed record DataView
{
    public required RetentionSchedule Schedule { get; init; }
    public required bool HasPassword { get; init; }
    /// <summary>Whether nobody else could administer: then the account stays.</summary>
    public required bool IsLastAdministrator { get; init; }
    /// <summary>The day on which the account goes, because I asked for it; null while I haven't.</summary>
    public required DateOnly? AccountGoesOn { get; init; }
    /// <summary>What of mine could be deleted at once: attempts at finished courses and private notes.</summary>
    public required int Attempts { get; init; }
    public required int Notes { get; init; }
    /// <summary>Finished rounds of which it is still known which step was done when.</summary>
    public required int Rounds { get; init; }
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
    /// <summary>What has just been done: "detail", "asked" or "kept".</summary>
    public string? Done { get; init; }

    public bool HasDetail => Attempts + Notes + Rounds > 0;

    /// <summary>The key of what has just been done; null if nothing.</summary>
    public static string? DoneKey(string? done) => done switch
    {
        "detail" => "MyData_DoneDetail",
        "asked" => "MyData_DoneAsked",
        "kept" => "MyData_DoneKept",
        _ => null,
    };
}
