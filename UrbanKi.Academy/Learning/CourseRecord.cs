using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Learning;

/// <summary>What one person did in one course, opened for writing: tells what happened, appends it to the record and keeps the standing and what reports say in step. Whoever uses it saves <see cref="NewEvents"/>, <see cref="NewRounds"/>, <see cref="NewPeriods"/> and <see cref="Standing"/>.</summary>
/// <param name="period">What reports say today; null before the first event.</param>
public sealed class CourseRecord(Guid organisationId, Guid personId, string courseId, Round? round, Standing? standing, StandingPeriod? period)
{
    private readonly List<LearningEvent> events = [];
    private readonly List<Round> rounds = [];
    private readonly List<StandingPeriod> periods = [];

    public Guid OrganisationId => organisationId;
    public Guid PersonId => personId;
    public string CourseId => courseId;
    /// <summary>The newest round, once there is one.</summary>
    public Round? Round { get; private set; } = round;
    public Standing? Standing { get; private set; } = standing;
    /// <summary>What reports say from today on.</summary>
    public StandingPeriod? Period { get; private set; } = period;
    public IReadOnlyList<LearningEvent> NewEvents => events;
    public IReadOnlyList<Round> NewRounds => rounds;
    public IReadOnlyList<StandingPeriod> NewPeriods => periods;

    /// <summary>The round that learning on this day counts for: the newest, or a new one where there is none or the last completion has run out.</summary>
    public Round OpenRound(PublishedCourse current, Moment now) => NeedsNewRound(now.Day) ? NewRound(current, now) : Round!;

    private Round NewRound(PublishedCourse current, Moment now)
    {
        Round = new()
        {
            OrganisationId = organisationId,
            PersonId = personId,
            CourseId = courseId,
            Number = (Round?.Number ?? 0) + 1,
            VersionId = current.VersionId,
            OpenedOn = now.Day,
        };
        rounds.Add(Round);
        return Round;
    }

    /// <summary>Asks for the course from today on, or tells another last day. A completion that is still valid is counted.</summary>
    public void Assign(PublishedCourse current, Guid? assignmentId, DateOnly? dueOn, Moment now)
    {
        OpenRound(current, now);
        AppendToNewest(current, LearningEventKind.Assigned, now, what => what with { DueOn = dueOn, AssignmentId = assignmentId });
    }

    /// <summary>Asks for the next round, although the last completion may still be valid. Nothing happens while a round is unfinished.</summary>
    /// <param name="countsUntil">The last day on which the last completion counts, where that is decided now.</param>
    public void Repeat(PublishedCourse current, Guid? assignmentId, DateOnly? dueOn, Moment now, DateOnly? countsUntil = null)
    {
        if (Standing is { IsOpen: true }) return;
        // A quiz that was begun may have opened the round already.
        if (Round is null or { CompletedOn: not null }) NewRound(current, now);
        AppendToNewest(current, LearningEventKind.Assigned, now, what => what with { DueOn = dueOn, AssignmentId = assignmentId, ValidUntil = countsUntil });
    }

    /// <summary>Nobody asks for the newest round any more; what was learned stays.</summary>
    public void Withdraw(Moment now)
    {
        if (Standing is { IsHeld: true, IsOpen: true }) AppendToStanding(LearningEventKind.Withdrawn, now);
    }

    /// <summary>Not asked for until a day; null for without end.</summary>
    public void Exempt(PublishedCourse current, DateOnly? until, Moment now)
    {
        // An exemption opens no repetition: it belongs to the round there is.
        if (Round is null) NewRound(current, now);
        AppendToNewest(current, LearningEventKind.Exempted, now, what => what with { ValidUntil = until });
    }

    public void EndExemption(Moment now)
    {
        if (Standing?.ExemptUntil is not null) AppendToStanding(LearningEventKind.ExemptionEnded, now);
    }

    /// <summary>A newer text has taken the place of the one that was completed: the completion no longer counts from today on. The round stays completed.</summary>
    public void Supersede(Moment now)
    {
        if (Standing is { IsOpen: false, SupersededOn: null }) AppendToStanding(LearningEventKind.Superseded, now);
    }

    /// <summary>Whether what is learned on this day opens a new round.</summary>
    public bool NeedsNewRound(DateOnly day) => Round is not { } newest || Current(newest)?.HasRunOutBy(day) == true;

    /// <summary>Marks a lesson of the round's version done. False if it was done before, or the round is finished.</summary>
    public bool MarkDone(PublishedCourse version, string lessonId, string language, Moment now)
    {
        if (!version.Course.HasLesson(lessonId)) return false;
        var round = OpenRound(version, now);
        if (round.CompletedOn is not null || Current(round)?.DoneLessonIds.Contains(lessonId) == true) return false;
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
        // The round moved on before anything was told of it: said first, since what was answered is older.
        if (answered is not null && answered.VersionId != version.VersionId && Current(round) is null) Append(version, LearningEventKind.Superseded, now, what => what);
        Append(version, LearningEventKind.QuizPassed, now, what => what with { Language = language, TaughtId = answered?.VersionId });
        CompleteIfFinished(version, language, now);
    }

    /// <summary>Moves an unfinished round to a newer version; the lessons named are asked for again.</summary>
    public void MoveTo(PublishedCourse newer, IEnumerable<string> lessonsToRepeat, bool repeatQuiz, string language, Moment now)
    {
        if (Round is not { CompletedOn: null } round) return;
        round.VersionId = newer.VersionId;
        if (Standing?.RoundId != round.Id) return;
        Append(newer, LearningEventKind.Superseded, now, what => what);
        foreach (var lesson in lessonsToRepeat.Intersect(Standing.DoneLessonIds).ToList())
            Append(newer, LearningEventKind.Superseded, now, what => what with { LessonId = lesson });
        if (repeatQuiz && Standing.QuizPassed)
            Append(newer, LearningEventKind.Superseded, now, what => what with { LessonId = Learning.Standing.QuizStep });
        CompleteIfFinished(newer, language, now);
    }

    /// <summary>Records the certificate of the finished round.</summary>
    public void NoteCertificate(PublishedCourse version, string number, Moment now) =>
        Append(version, LearningEventKind.CertificateIssued, now, what => what with { CertificateNumber = number });

    /// <summary>Whether this record has just been completed and waits for its certificate.</summary>
    public bool IsJustCompleted => events.Any(e => e.Kind == LearningEventKind.Completed) && !events.Any(e => e.Kind == LearningEventKind.CertificateIssued);

    private Standing? Current(Round round) => Standing?.RoundId == round.Id ? Standing : null;

    private void CompleteIfFinished(PublishedCourse version, string language, Moment now)
    {
        if (Round is not { CompletedOn: null } round || Current(round)?.Progress.IsComplete != true) return;
        (round.CompletedOn, round.StepsDeletedOn) = (now.Day, null);
        DateOnly? validUntil = version.Course.ValidMonths > 0 ? now.Day.AddMonths(version.Course.ValidMonths) : null;
        Append(version, LearningEventKind.Completed, now, what => what with { Language = language, ValidUntil = validUntil });
    }

    /// <summary>Of the round that the standing tells of, which needs no version at hand.</summary>
    private void AppendToStanding(LearningEventKind kind, Moment now)
    {
        var standing = Standing!;
        var told = Round!.Id == standing.RoundId ? Round : new()
        {
            Id = standing.RoundId, OrganisationId = organisationId, PersonId = personId, CourseId = courseId,
            Number = standing.RoundNumber, VersionId = standing.VersionId, OpenedOn = standing.OpenedOn, CompletedOn = standing.CompletedOn,
        };
        Append(told, (standing.VersionId, standing.VersionNumber, standing.StepCount), kind, now, what => what);
    }

    /// <summary>Of the newest round, in its own version; one of which nothing has been told yet is in the current one.</summary>
    private void AppendToNewest(PublishedCourse current, LearningEventKind kind, Moment now, Func<What, What> tell)
    {
        var version = Current(Round!) is { } told ? (told.VersionId, told.VersionNumber, told.StepCount) : (current.VersionId, current.Number, current.Course.StepCount);
        Append(Round!, version, kind, now, tell);
    }

    private void Append(PublishedCourse version, LearningEventKind kind, Moment now, Func<What, What> tell) =>
        Append(Round!, (version.VersionId, version.Number, version.Course.StepCount), kind, now, tell);

    private void Append(Round of, (Guid Id, int Number, int StepCount) version, LearningEventKind kind, Moment now, Func<What, What> tell)
    {
        var what = tell(new What());
        var happened = new LearningEvent
        {
            OrganisationId = organisationId,
            PersonId = personId,
            CourseId = courseId,
            RoundId = of.Id,
            VersionId = what.TaughtId ?? version.Id,
            Kind = kind,
            LessonId = what.LessonId,
            Language = what.Language,
            DueOn = what.DueOn,
            AssignmentId = what.AssignmentId,
            ValidUntil = what.ValidUntil,
            CertificateNumber = what.CertificateNumber,
            // The day only, so that nobody can compute a pace.
            At = kind == LearningEventKind.LessonDone ? now.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : now.At,
            Day = now.Day,
        };
        events.Add(happened);
        Standing = Learning.Standing.After(Standing, happened, of, version.Number, version.StepCount);
        var told = StandingPeriod.After(Period, Standing, now.Day);
        if (!ReferenceEquals(told, Period)) periods.Add(told);
        Period = told;
    }

    private sealed record What(string? LessonId = null, string? Language = null, DateOnly? DueOn = null, DateOnly? ValidUntil = null, string? CertificateNumber = null, Guid? TaughtId = null, Guid? AssignmentId = null);
}
