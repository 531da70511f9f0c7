using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Learning;

/// <summary>What one person did in one course, opened for writing: tells what happened, appends it to the record and keeps the standing in step. Whoever uses it saves <see cref="NewEvents"/>, <see cref="NewRounds"/> and <see cref="Standing"/>.</summary>
public sealed class CourseRecord(Guid organisationId, Guid personId, string courseId, Round? round, Standing? standing)
{
    private readonly List<LearningEvent> events = [];
    private readonly List<Round> rounds = [];

    public Guid OrganisationId => organisationId;
    public Guid PersonId => personId;
    public string CourseId => courseId;
    /// <summary>The newest round, once there is one.</summary>
    public Round? Round { get; private set; } = round;
    public Standing? Standing { get; private set; } = standing;
    public IReadOnlyList<LearningEvent> NewEvents => events;
    public IReadOnlyList<Round> NewRounds => rounds;

    /// <summary>The round that learning on this day counts for: the newest, or a new one where there is none or the last completion has run out.</summary>
    public Round OpenRound(PublishedCourse current, Moment now, DateOnly? assignedOn = null, DateOnly? dueOn = null)
    {
        if (!NeedsNewRound(now.Day)) return Round!;
        Round = new()
        {
            OrganisationId = organisationId,
            PersonId = personId,
            CourseId = courseId,
            Number = (Round?.Number ?? 0) + 1,
            VersionId = current.VersionId,
            OpenedOn = now.Day,
            AssignedOn = assignedOn,
            DueOn = dueOn,
        };
        rounds.Add(Round);
        if (assignedOn is { } day) Append(current, LearningEventKind.Assigned, now, at => at with { Day = day, DueOn = dueOn });
        return Round;
    }

    /// <summary>Whether what is learned on this day opens a new round.</summary>
    public bool NeedsNewRound(DateOnly day) => Round is not { } newest || Current(newest)?.HasRunOutBy(day) == true;

    /// <summary>Marks a lesson of the round's version done. False if it was done before, or the round is finished.</summary>
    public bool MarkDone(PublishedCourse version, string lessonId, string language, Moment now)
    {
        var round = OpenRound(version, now);
        if (round.CompletedOn is not null || !version.Course.HasLesson(lessonId) || Current(round)?.DoneLessonIds.Contains(lessonId) == true) return false;
        Append(version, LearningEventKind.LessonDone, now, what => what with { LessonId = lessonId, Language = language });
        CompleteIfFinished(version, language, now);
        return true;
    }

    /// <summary>Records that the final quiz was passed. A second pass changes nothing.</summary>
    /// <param name="version">The round's version.</param>
    /// <param name="answered">The version whose questions were answered, where the round has moved on since.</param>
    public void PassQuiz(PublishedCourse version, string language, Moment now, PublishedCourse? answered = null)
    {
        var round = OpenRound(version, now);
        if (round.CompletedOn is not null || Current(round)?.QuizPassed == true) return;
        Append(version, LearningEventKind.QuizPassed, now, what => what with { Language = language, TaughtId = answered?.VersionId });
        CompleteIfFinished(version, language, now);
    }

    /// <summary>Moves an unfinished round to a newer version; the lessons named are asked for again.</summary>
    public void MoveTo(PublishedCourse newer, IEnumerable<string> lessonsToRepeat, bool repeatQuiz, Moment now)
    {
        if (Round is not { CompletedOn: null } round) return;
        round.VersionId = newer.VersionId;
        if (Standing?.RoundId != round.Id) return;
        Append(newer, LearningEventKind.Superseded, now, what => what);
        foreach (var lesson in lessonsToRepeat.Intersect(Standing.DoneLessonIds).ToList())
            Append(newer, LearningEventKind.Superseded, now, what => what with { LessonId = lesson });
        if (repeatQuiz && Standing.QuizPassed)
            Append(newer, LearningEventKind.Superseded, now, what => what with { LessonId = Learning.Standing.QuizStep });
        CompleteIfFinished(newer, null, now);
    }

    /// <summary>Records the certificate of the finished round.</summary>
    public void NoteCertificate(PublishedCourse version, string number, Moment now) =>
        Append(version, LearningEventKind.CertificateIssued, now, what => what with { CertificateNumber = number });

    /// <summary>Whether this record has just been completed and waits for its certificate.</summary>
    public bool IsJustCompleted => events.Any(e => e.Kind == LearningEventKind.Completed) && !events.Any(e => e.Kind == LearningEventKind.CertificateIssued);

    private Standing? Current(Round round) => Standing?.RoundId == round.Id ? Standing : null;

    private void CompleteIfFinished(PublishedCourse version, string? language, Moment now)
    {
        if (Round is not { CompletedOn: null } round || Current(round)?.Progress.IsComplete != true) return;
        round.CompletedOn = now.Day;
        DateOnly? validUntil = version.Course.ValidMonths > 0 ? now.Day.AddMonths(version.Course.ValidMonths) : null;
        Append(version, LearningEventKind.Completed, now, what => what with { Language = language, ValidUntil = validUntil });
    }

    private void Append(PublishedCourse version, LearningEventKind kind, Moment now, Func<What, What> tell)
    {
        var what = tell(new What(now.Day));
        var happened = new LearningEvent
        {
            OrganisationId = organisationId,
            PersonId = personId,
            CourseId = courseId,
            RoundId = Round!.Id,
            VersionId = what.TaughtId ?? version.VersionId,
            Kind = kind,
            LessonId = what.LessonId,
            Language = what.Language,
            DueOn = what.DueOn,
            ValidUntil = what.ValidUntil,
            CertificateNumber = what.CertificateNumber,
            // The day only, so that nobody can compute a pace.
            At = kind == LearningEventKind.LessonDone ? now.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : now.At,
            Day = what.Day,
        };
        events.Add(happened);
        Standing = Learning.Standing.After(Standing, happened, Round, version.Number, version.Course.StepCount);
    }

    private sealed record What(DateOnly Day, string? LessonId = null, string? Language = null, DateOnly? DueOn = null, DateOnly? ValidUntil = null, string? CertificateNumber = null, Guid? TaughtId = null);
}
