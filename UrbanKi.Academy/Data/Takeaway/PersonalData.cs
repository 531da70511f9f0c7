namespace UrbanKi.Academy.Data.Takeaway;

/// <summary>Everything that is kept about one person, as they take it along. The names of these members are the file's: add, never rename.</summary>
public sealed record PersonalData
{
    /// <summary>Grows when something gets another shape.</summary>
    public string Format { get; init; } = "urbanki-academy-personal-data/1";
    public required string Organisation { get; init; }
    /// <summary>UTC, as every time of day in here.</summary>
    public required DateTime MadeAt { get; init; }
    public required Profile Person { get; init; }
    public required SignIn? Account { get; init; }
    public required Learning Learned { get; init; }
    public required Duties Duty { get; init; }
    public required AiUse Ai { get; init; }
    public required Log Logs { get; init; }

    public sealed record Profile(Guid Id, string? PersonnelNumber, string? Email, string Language, bool WantsReminders, DateOnly? LeftOn, IReadOnlyList<Detail> Details, IReadOnlyList<Role> Roles);
    public sealed record Detail(DateOnly From, DateOnly? To, string GivenName, string Surname, string? Unit, string? PersonnelNumber, string? Email);
    public sealed record Role(string Name, Guid? OnlyUnit);

    public sealed record SignIn(string? Email, bool HasPassword, bool HasSecondFactor, DateOnly? DeletionAskedOn, IReadOnlyList<Passkey> Passkeys, IReadOnlyList<Linked> LinkedAccounts, IReadOnlyList<Session> Sessions, string? UnconfirmedEmail);
    public sealed record Passkey(string? Name, DateTimeOffset CreatedAt);
    public sealed record Linked(string Issuer, string Subject);
    public sealed record Session(string Device, string Method, DateTime StartedAt, DateOnly SeenOn);

    public sealed record Learning(
        IReadOnlyList<Standing> Standings, IReadOnlyList<Round> Rounds, IReadOnlyList<Event> Events, IReadOnlyList<Certificate> Certificates, IReadOnlyList<Attempt> Attempts, IReadOnlyList<Note> Notes);
    public sealed record Standing(string Course, int Round, int Version, string Status, int StepsDone, int StepCount, DateOnly? AssignedOn, DateOnly? DueOn, DateOnly? CompletedOn, DateOnly? ValidUntil, string? Certificate);
    public sealed record Round(Guid Id, string Course, int Number, DateOnly OpenedOn, DateOnly? CompletedOn, DateOnly? StepsDeletedOn);
    /// <param name="At">For a lesson that was done only the day is kept.</param>
    public sealed record Event(string What, string Course, Guid Round, string? Lesson, string? Language, DateOnly Day, DateTime? At, DateOnly? DueOn, DateOnly? ValidUntil, string? Certificate);
    public sealed record Certificate(string Number, string Name, string Course, string Title, int Version, string ContentHash, string Language, int Minutes, IReadOnlyList<string> Lessons, DateOnly CompletedOn, DateTime IssuedAt, DateOnly? ValidUntil);
    public sealed record Attempt(string Course, DateTime StartedAt, DateTime? SubmittedAt, double? Earned, double? Possible, bool IsPassed, IReadOnlyList<string> Questions, IReadOnlyList<Answer> Answers);
    /// <param name="Response">JSON as the quiz keeps it.</param>
    public sealed record Answer(string Question, string Response, string Language, DateTime SavedAt);
    public sealed record Note(string Course, string Reflection, string Text, DateTime SavedAt);

    public sealed record Duties(IReadOnlyList<Assigned> Assignments, IReadOnlyList<Exempted> Exemptions, IReadOnlyList<Allowed> Allowances);
    public sealed record Assigned(string? Course, string? Path, DateOnly Since, DateOnly? Until, DateOnly? DueOn, bool IsMandatory);
    public sealed record Exempted(string Course, DateOnly From, DateOnly? Until, DateOnly? EndedOn, string Reason);
    public sealed record Allowed(string Course, int ExtraAttempts, DateOnly? DueOn, string Reason, DateTime GrantedAt, DateTime? TakenBackAt);

    public sealed record AiUse(IReadOnlyList<UsedSystem> Systems, IReadOnlyList<Attended> Measures);
    public sealed record UsedSystem(string System, string? Work, DateOnly From, DateOnly? To);
    public sealed record Attended(string Kind, string Title, DateOnly HeldOn, DateOnly RecordedOn, DateOnly? WithdrawnOn);

    public sealed record Log(IReadOnlyList<Change> Changes, IReadOnlyList<Access> SeenByOthers, IReadOnlyList<Access> SeenByMe, IReadOnlyList<Kept> KeptReports, IReadOnlyList<Mail> Mails, IReadOnlyList<Reminded> Reminders, IReadOnlyList<Invited> Invitations);
    /// <param name="ByMe">Else it was done to me by somebody else, or by the program.</param>
    public sealed record Change(DateTime At, string What, bool ByMe, string? Detail);
    public sealed record Access(DateOnly Day, string Kind, string? Role, DateOnly ShownDay);
    public sealed record Kept(string File, DateTime KeptAt);
    public sealed record Mail(string Kind, DateTime MadeAt, string State, DateTime? EndedAt);
    /// <param name="NotSentBecause">Null for one that was sent or is still to be.</param>
    public sealed record Reminded(string Course, string Step, DateOnly? DueOn, DateOnly Day, DateTime? SentAt, string? NotSentBecause);
    public sealed record Invited(string Way, DateTime MadeAt, DateTime ExpiresAt, DateTime? AcceptedAt);
}
