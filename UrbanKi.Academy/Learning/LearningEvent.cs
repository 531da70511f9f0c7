using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning;

/// <summary>What can happen in learning. Never recorded: opened, time spent, points, addresses.</summary>
public enum LearningEventKind
{
    /// <summary>From this day on the course has to be done, until <see cref="LearningEvent.DueOn"/> where there is a date; told again when the date changes.</summary>
    Assigned = 1,
    /// <summary>Not asked for until <see cref="LearningEvent.ValidUntil"/> (null: without end); told again when the end changes.</summary>
    Exempted = 2,
    LessonDone = 3,
    QuizPassed = 4,
    Completed = 5,
    CertificateIssued = 6,
    Expired = 7,
    /// <summary>Of an unfinished round: moved to a newer version, or (with a lesson) that lesson is asked for again. Of a finished one: a newer version has taken the place of what was taught.</summary>
    Superseded = 8,
    /// <summary>No longer asked for.</summary>
    Withdrawn = 9,
    /// <summary>The exemption ended before its day.</summary>
    ExemptionEnded = 10,
}

/// <summary>One line of the learning record: appended, never changed. Everything else about progress can be rebuilt from these.</summary>
public sealed class LearningEvent : IBelongsToOrganisation
{
    /// <summary>Given by the database; grows with every event, so that the record has one order.</summary>
    public long Id { get; init; }
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }
    public required LearningEventKind Kind { get; init; }
    public required string CourseId { get; init; }
    public required Guid RoundId { get; init; }
    /// <summary>The version that was taught.</summary>
    public required Guid VersionId { get; init; }
    public string? LessonId { get; init; }
    /// <summary>The language it was read in.</summary>
    public string? Language { get; init; }
    public DateOnly? DueOn { get; init; }
    /// <summary>Why it was asked for.</summary>
    public Guid? AssignmentId { get; init; }
    /// <summary>The last day: of a completion, of an exemption, or (for an assigned repetition) the day until which the completion before it counts.</summary>
    public DateOnly? ValidUntil { get; init; }
    public string? CertificateNumber { get; init; }
    /// <summary>UTC. For <see cref="LearningEventKind.LessonDone"/> the start of the day, so that no pace can be computed.</summary>
    public required DateTime At { get; init; }
    /// <summary>The same as a calendar day where the organisation is; reports count in these.</summary>
    public required DateOnly Day { get; init; }
}
