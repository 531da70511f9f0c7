namespace UrbanKi.Academy.People.Mail;

/// <summary>A mail in the outbox. What it says is written only when it is sent, from how things are then; so no text, no link and no secret is kept here.</summary>
public sealed class OutgoingMail : IBelongsToOrganisation
{
    /// <summary>How long to wait after the first failure, the second…; after the last one it is given up: three days in all.</summary>
    public static readonly IReadOnlyList<TimeSpan> Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3),
        TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24), TimeSpan.FromHours(24),
    ];

    public const int LongestProblem = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }
    public required MailKind Kind { get; init; }
    /// <summary>Where it goes, if not to the address that the person has by then: the one of before, or one that is not confirmed. Forgotten once it has gone.</summary>
    public string? Address { get; private set; }
    /// <summary>The day whose digest it is; null for all that are no digest.</summary>
    public DateOnly? Day { get; init; }
    public MailState State { get; private set; }
    public required DateTime MadeAt { get; init; }
    /// <summary>Not before.</summary>
    public required DateTime NextTryAt { get; set; }
    /// <summary>How often it was tried.</summary>
    public int Tries { get; private set; }
    /// <summary>Why it has not been sent, in the mail server's words; or a word of ours for why it was dropped.</summary>
    public string? Problem { get; private set; }
    /// <summary>What kind of problem it is, where it concerns every mail and an administrator can do something.</summary>
    public MailTrouble? Trouble { get; private set; }
    /// <summary>When it was sent, dropped or given up.</summary>
    public DateTime? EndedAt { get; private set; }

    public bool IsOpen => State is MailState.Waiting or MailState.Sending;

    /// <param name="notBefore">When it may be sent at the earliest; null for at once.</param>
    public static OutgoingMail For(Guid organisation, Guid person, MailKind kind, DateTime now, DateTime? notBefore = null, DateOnly? day = null, string? address = null) =>
        new() { OrganisationId = organisation, PersonId = person, Kind = kind, Day = day, MadeAt = now, NextTryAt = notBefore > now ? notBefore.Value : now, Address = address };

    public void Begin() => State = MailState.Sending;

    /// <summary>What was under way when the program stopped.</summary>
    public void Resume() => State = MailState.Waiting;

    public void Arrive(DateTime now) => (State, EndedAt, Problem, Trouble, Address, Tries) = (MailState.Sent, now, null, null, null, Tries + 1);

    public void Drop(string reason, DateTime now) => (State, EndedAt, Problem, Trouble, Address) = (MailState.Dropped, now, reason, null, null);

    /// <param name="isFinal">Trying again would not help.</param>
    public void Fail(string problem, bool isFinal, DateTime now, MailTrouble? trouble = null)
    {
        Tries++;
        Trouble = trouble;
        Problem = problem.Length > LongestProblem ? problem[..LongestProblem] : problem;
        if (isFinal || Tries > Pauses.Count) (State, EndedAt) = (MailState.Dead, now);
        else (State, NextTryAt) = (MailState.Waiting, now + Pauses[Tries - 1]);
    }

    /// <summary>Somebody has put the reason right.</summary>
    public void TryAgain(DateTime now)
    {
        if (State is MailState.Dead or MailState.Waiting) (State, NextTryAt, Tries, EndedAt) = (MailState.Waiting, now, 0, null);
    }
}
