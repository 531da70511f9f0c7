using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>How the mails are doing. Nothing of what they say.</summary>
public sealed record MailView
{
    public const int MostLines = 100;

    /// <summary>"mail.example.de:587"; null where no mail is set up.</summary>
    public required string? Server { get; init; }
    public required string? From { get; init; }
    public required int Waiting { get; init; }
    public required int Sent { get; init; }
    public required int Dropped { get; init; }
    public required int Dead { get; init; }
    public required DateTime? LastSentAt { get; init; }
    /// <summary>Those that had trouble, the newest first: given up, or waiting for another try.</summary>
    public required IReadOnlyList<MailLine> Troubled { get; init; }
    /// <summary>After how many days entries are deleted.</summary>
    public required int KeptDays { get; init; }
    /// <summary>The key of what has just been done.</summary>
    public string? Done { get; init; }
    /// <summary>Whether the person who looks could get a trial mail.</summary>
    public required bool CanTry { get; init; }

    public static string? DoneKey(string? done) => done switch
    {
        "trial" => "Mail_DoneTrial",
        "again" => "Mail_DoneAgain",
        _ => null,
    };

    public static MailView For(SmtpSettings? smtp, IReadOnlyDictionary<MailState, int> counts, DateTime? lastSentAt, IReadOnlyList<MailLine> troubled, bool canTry, int keptDays, string? done, CurrentPerson me) => new()
    {
        Server = smtp is null ? null : $"{smtp.Host}:{smtp.Port}",
        From = smtp?.Sender,
        Waiting = counts.GetValueOrDefault(MailState.Waiting) + counts.GetValueOrDefault(MailState.Sending),
        Sent = counts.GetValueOrDefault(MailState.Sent),
        Dropped = counts.GetValueOrDefault(MailState.Dropped),
        Dead = counts.GetValueOrDefault(MailState.Dead),
        LastSentAt = lastSentAt is { } at ? me.Local(at) : null,
        Troubled = [.. troubled.Select(line => line with { MadeAt = me.Local(line.MadeAt), NextTryAt = line.NextTryAt is { } next ? me.Local(next) : null })],
        CanTry = canTry,
        KeptDays = keptDays,
        Done = DoneKey(done),
    };
}
