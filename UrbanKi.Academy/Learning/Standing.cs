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
    public required DateOnly OpenedOn { get; set; }
    public required Guid VersionId { get; set; }
    public required int VersionNumber { get; set; }
    /// <summary>The done lessons' ids, separated by spaces, in the order in which they were done.</summary>
    public string DoneLessons { get; set; } = "";
    public bool QuizPassed { get; set; }
    public int StepsDone { get; set; }
    public int StepCount { get; set; }
    public DateOnly? AssignedOn { get; set; }
    public DateOnly? DueOn { get; set; }
    /// <summary>Since when the newest round is no longer asked for.</summary>
    public DateOnly? WithdrawnOn { get; set; }
    public DateOnly? ExemptFrom { get; set; }
    /// <summary>The last day of the exemption; <see cref="DateOnly.MaxValue"/> for one without end. Of the person and course, whatever the round.</summary>
    public DateOnly? ExemptUntil { get; set; }
    /// <summary>Since when the last completion no longer counts because a newer version took its place.</summary>
    public DateOnly? SupersededOn { get; set; }
    public DateOnly? CompletedOn { get; set; }
    public DateOnly? ValidUntil { get; set; }
    public string? CertificateNumber { get; set; }
    /// <summary>The last completion before the newest round: it counts until it runs out, also while the repetition is under way.</summary>
    public DateOnly? EarlierCompletedOn { get; set; }
    public DateOnly? EarlierValidUntil { get; set; }
    public string? EarlierCertificateNumber { get; set; }
    public int? EarlierVersionNumber { get; set; }

    public IReadOnlyList<string> DoneLessonIds => DoneLessons.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public Progress Progress => new(StepsDone, StepCount);

    /// <summary>Whether the newest round still has something to do.</summary>
    public bool IsOpen => CompletedOn is null;

    /// <summary>Whether somebody asks for the newest round today.</summary>
    public bool IsHeld => AssignedOn is not null && WithdrawnOn is null;

    public bool IsExemptOn(DateOnly day) => ExemptFrom <= day && ExemptUntil >= day;

    public string StatusOn(DateOnly day) => Status.Of(StandingFacts.Of(this), day);

    /// <summary>Whether the next thing learned opens a new round: the completion has run out, or another text has taken its place.</summary>
    public bool HasRunOutBy(DateOnly day) => CompletedOn is not null && (ValidUntil < day || SupersededOn <= day);

    /// <summary>Stands for the final quiz where a lesson's id is expected.</summary>
    public const string QuizStep = "quiz";

    /// <summary>Stands for "some lesson" where it was deleted which. No lesson is called so.</summary>
    public const string SomeStep = "-";

    /// <summary>Whether the record no longer says which steps were done.</summary>
    public bool HasForgottenSteps => DoneLessonIds.Contains(SomeStep);

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
            OpenedOn = round.OpenedOn,
            VersionId = round.VersionId,
            VersionNumber = versionNumber,
        };
        if (standing.RoundId != round.Id) standing.Turn();
        (standing.RoundId, standing.RoundNumber, standing.OpenedOn) = (round.Id, round.Number, round.OpenedOn);
        (standing.VersionId, standing.VersionNumber, standing.StepCount) = (round.VersionId, versionNumber, stepCount);
        switch (happened.Kind)
        {
            case LearningEventKind.Assigned:
                // Asked for again after a withdrawal: that day counts. A new date alone doesn't change since when it is asked for.
                if (!standing.IsHeld) standing.AssignedOn = happened.Day;
                standing.WithdrawnOn = null;
                standing.DueOn = happened.DueOn;
                if (happened.ValidUntil is { } last && (standing.EarlierValidUntil is null || standing.EarlierValidUntil > last)) standing.EarlierValidUntil = last;
                break;
            case LearningEventKind.Withdrawn:
                standing.WithdrawnOn = happened.Day;
                break;
            case LearningEventKind.Exempted:
                standing.ExemptFrom = happened.Day;
                standing.ExemptUntil = happened.ValidUntil ?? DateOnly.MaxValue;
                break;
            case LearningEventKind.ExemptionEnded:
                standing.ExemptFrom = standing.ExemptUntil = null;
                break;
            case LearningEventKind.LessonDone:
                standing.DoneLessons = string.Join(' ', standing.DoneLessonIds.Append(happened.LessonId!).Distinct());
                break;
            case LearningEventKind.QuizPassed:
                standing.QuizPassed = true;
                break;
            case LearningEventKind.Superseded when !standing.IsOpen:
                standing.SupersededOn = happened.Day;
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
                standing.SupersededOn = null;
                break;
            case LearningEventKind.CertificateIssued:
                standing.CertificateNumber = happened.CertificateNumber;
                break;
        }
        // A finished round has all its steps, whether the record still says which or not.
        standing.StepsDone = standing.CompletedOn is not null ? stepCount : standing.DoneLessonIds.Count(id => id != SomeStep) + (standing.QuizPassed ? 1 : 0);
        return standing;
    }

    /// <summary>To a new round: nothing of it is done yet, and what was completed is remembered.</summary>
    private void Turn()
    {
        if (CompletedOn is not null)
            (EarlierCompletedOn, EarlierValidUntil, EarlierCertificateNumber, EarlierVersionNumber) = (CompletedOn, ValidUntil, CertificateNumber, VersionNumber);
        (DoneLessons, QuizPassed, StepsDone) = ("", false, 0);
        AssignedOn = DueOn = WithdrawnOn = CompletedOn = ValidUntil = null;
        CertificateNumber = null;
    }
}
