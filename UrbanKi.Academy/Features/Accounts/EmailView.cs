using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>My e-mail address, and the one that waits for a confirmation.</summary>
public sealed record EmailView
{
    /// <summary>The one that counts; null where there is none.</summary>
    public required string? Email { get; init; }
    public required PendingEmail? Pending { get; init; }
    /// <summary>Whether this site sends mail at all.</summary>
    public required bool CanMail { get; init; }
    /// <summary>What was typed into the form.</summary>
    public string? Typed { get; init; }
    /// <summary>The key of what has just been done.</summary>
    public string? Done { get; init; }
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];

    public static EmailView For(Account account, EmailChange? pending, bool canMail, CurrentPerson me) => new()
    {
        Email = account.Email,
        CanMail = canMail,
        Pending = pending is null ? null : new(pending.Email, me.Local(pending.AskedAt), me.Local(pending.ExpiresAt), pending.ExpiresAt <= me.Now.At),
    };

    public static string? DoneKey(string? done) => done switch
    {
        "asked" => "Email_Asked",
        "cancelled" => "Email_Cancelled",
        "changed" => "Email_Changed",
        _ => null,
    };
}

/// <summary>An address that is not confirmed yet.</summary>
public sealed record PendingEmail(string Email, DateTime AskedAt, DateTime ExpiresAt, bool IsExpired);
