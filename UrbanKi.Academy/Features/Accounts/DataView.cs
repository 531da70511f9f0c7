using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Retention;
using UrbanKi.Academy.People;
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

    /// <summary>Five queries.</summary>
    public static async Task<DataView> OfAsync(AcademyDbContext db, Account account, RetentionSchedule schedule, CancellationToken cancellation)
    {
        var id = account.PersonId;
        return new()
        {
            Schedule = schedule,
            HasPassword = account.PasswordHash is not null,
            IsLastAdministrator = await db.IsLastAdministratorAsync(id, cancellation),
            AccountGoesOn = account.DeletionAskedOn?.AddDays(RetentionQueries.DaysToThinkAgain),
            Attempts = await db.QuizAttempts.CountAsync(attempt => attempt.PersonId == id && db.Rounds.Any(round => round.Id == attempt.RoundId && round.CompletedOn != null), cancellation),
            Notes = await db.PrivateNotes.CountAsync(note => note.PersonId == id, cancellation),
            Rounds = await db.Rounds.CountAsync(round => round.PersonId == id && round.CompletedOn != null && round.StepsDeletedOn == null, cancellation),
        };
    }

    /// <summary>The key of what has just been done; null if nothing.</summary>
    public static string? DoneKey(string? done) => done switch
    {
        "detail" => "MyData_DoneDetail",
        "asked" => "MyData_DoneAsked",
        "kept" => "MyData_DoneKept",
        _ => null,
    };
}
