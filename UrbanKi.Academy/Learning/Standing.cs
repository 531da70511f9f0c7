using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning;

/// <summary>Where a person stands in a course: the newest round, summed up. A projection of the learning record; it can be thrown away and rebuilt.</summary>
public sealed class Standing : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }
    public required string CourseId { get; init; }
    public required Guid RoundId { get; set; }
    public required int RoundNumber { get; set; }
    public required Guid VersionId { get; set; }
    public required int VersionNumber { get; set; }
    /// <summary>The done lessons' ids, separated by spaces, in the order in which they were done.</summary>
    public string DoneLessons { get; set; } = "";
    public bool QuizPassed { get; set; }
    public int StepsDone { get; set; }
    public int StepCount { get; set; }
    public DateOnly? AssignedOn { get; set; }
    public DateOnly? DueOn { get; set; }
    public DateOnly? CompletedOn { get; set; }
    public DateOnly? ValidUntil { get; set; }
    public string? CertificateNumber { get; set; }

    public IReadOnlyList<string> DoneLessonIds => DoneLessons.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public Progress Progress => new(StepsDone, StepCount);

    public string StatusOn(DateOnly day) => Status.Of(AssignedOn, DueOn, CompletedOn, ValidUntil, StepsDone > 0, day);

    /// <summary>Whether the next thing learned opens a new round: the completion has run out.</summary>
    public bool HasRunOutBy(DateOnly day) => CompletedOn is not null && ValidUntil < day;

    /// <summary>Stands for the final quiz where a lesson's id is expected.</summary>
    public const string QuizStep = "quiz";

    /// <summary>The standing after one more event: the only way it changes, both when something happens and when it is rebuilt.</summary>
    /// <param name="round">The event's round; its version is what progress is computed against, whatever version the event is proof of.</param>
    /// <param name="versionNumber">Of the round's version.</param>
    /// <param name="stepCount">Of the round's version.</param>
    public static Standing After(Standing? standing, LearningEvent happened, Round round, int versionNumber, int stepCount)
    {
        standing ??= new()
        {
            OrganisationId = happened.OrganisationId,
            PersonId = happened.PersonId,
            CourseId = happened.CourseId,
            RoundId = round.Id,
            RoundNumber = round.Number,
            VersionId = round.VersionId,
            VersionNumber = versionNumber,
        };
        if (standing.RoundId != round.Id) standing.Clear();
        (standing.RoundId, standing.RoundNumber) = (round.Id, round.Number);
        (standing.VersionId, standing.VersionNumber, standing.StepCount) = (round.VersionId, versionNumber, stepCount);
        switch (happened.Kind)
        {
            case LearningEventKind.Assigned:
                standing.AssignedOn = happened.Day;
                standing.DueOn = happened.DueOn;
                break;
            case LearningEventKind.LessonDone:
                standing.DoneLessons = string.Join(' ', standing.DoneLessonIds.Append(happened.LessonId!).Distinct());
                break;
            case LearningEventKind.QuizPassed:
                standing.QuizPassed = true;
                break;
            case LearningEventKind.Superseded when happened.LessonId == QuizStep:
                standing.QuizPassed = false;
                break;
            case LearningEventKind.Superseded when happened.LessonId is not null:
                standing.DoneLessons = string.Join(' ', standing.DoneLessonIds.Where(id => id != happened.LessonId));
                break;
            case LearningEventKind.Completed:
                standing.CompletedOn = happened.Day;
                standing.ValidUntil = happened.ValidUntil;
                break;
            case LearningEventKind.CertificateIssued:
                standing.CertificateNumber = happened.CertificateNumber;
                break;
        }
        standing.StepsDone = standing.DoneLessonIds.Count + (standing.QuizPassed ? 1 : 0);
        return standing;
    }

    private void Clear()
    {
        (DoneLessons, QuizPassed, StepsDone) = ("", false, 0);
        AssignedOn = DueOn = CompletedOn = ValidUntil = null;
        CertificateNumber = null;
    }
}
