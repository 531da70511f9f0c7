using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;
using static UrbanKi.Academy.Tests.Support.Teaching;

namespace UrbanKi.Academy.Tests.Learning;

public sealed class CourseRecordTests
{
    private readonly PublishedCourse course = Version(1, "eins zwei");
    private readonly CourseRecord record = NewRecord();

    private CourseRecord Finished(int day)
    {
        foreach (var lesson in course.Course.LessonIds) record.MarkDone(course, lesson, "de", Day(day));
        record.PassQuiz(course, "de", Day(day));
        return record;
    }

    [Fact]
    public void The_first_lesson_opens_the_first_round()
    {
        Assert.True(record.MarkDone(course, "eins", "de", Day()));
        var round = Assert.Single(record.NewRounds);
        Assert.Equal((1, Monday, course.VersionId), (round.Number, round.OpenedOn, round.VersionId));
        Assert.Equal(33, record.Standing!.Progress.Percent);
    }

    [Fact]
    public void Of_a_lesson_only_the_day_is_kept()
    {
        record.MarkDone(course, "eins", "en", Day());
        var done = Assert.Single(record.NewEvents);
        Assert.Equal((LearningEventKind.LessonDone, "eins", "en", Monday), (done.Kind, done.LessonId, done.Language, done.Day));
        Assert.Equal(Monday.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), done.At);
    }

    /// <summary>A guid of version 7 begins with the milliseconds at which it was made; the events' numbers tell an order and no more.</summary>
    [Fact]
    public void No_id_tells_when_a_lesson_was_done()
    {
        record.MarkDone(course, "eins", "de", Day());
        Assert.Equal(4, record.NewRounds[0].Id.Version);
        Assert.IsNotType<Guid>(record.NewEvents[0].Id);
    }

    [Fact]
    public void Remembers_a_lesson_once()
    {
        record.MarkDone(course, "eins", "de", Day());
        Assert.False(record.MarkDone(course, "eins", "de", Day(1)));
        Assert.Single(record.NewEvents);
    }

    [Fact]
    public void A_lesson_that_is_not_of_the_course_is_not_done()
    {
        Assert.False(record.MarkDone(course, "drei", "de", Day()));
        Assert.Empty(record.NewEvents);
    }

    [Fact]
    public void The_last_step_completes_the_course_whichever_it_is()
    {
        record.PassQuiz(course, "de", Day());
        record.MarkDone(course, "zwei", "de", Day(1));
        Assert.Null(record.Standing!.CompletedOn);
        record.MarkDone(course, "eins", "de", Day(2));
        Assert.Equal((Monday.AddDays(2), Monday.AddDays(2).AddMonths(24)), (record.Standing.CompletedOn, record.Standing.ValidUntil));
        Assert.Equal(Monday.AddDays(2), record.Round!.CompletedOn);
        Assert.Equal(LearningEventKind.Completed, record.NewEvents[^1].Kind);
        Assert.True(record.IsJustCompleted);
    }

    [Fact]
    public void A_course_without_a_quiz_is_completed_by_its_lessons()
    {
        record.MarkDone(Version(1, "allein", hasQuiz: false, validMonths: 0), "allein", "de", Day());
        Assert.Equal((Monday, null), (record.Standing!.CompletedOn, record.Standing.ValidUntil));
        Assert.False(record.Standing.HasRunOutBy(DateOnly.MaxValue));
    }

    [Fact]
    public void Passing_the_quiz_again_changes_nothing()
    {
        record.PassQuiz(course, "de", Day());
        record.PassQuiz(course, "de", Day(1));
        Assert.Single(record.NewEvents);
    }

    [Fact]
    public void An_assignment_is_told_with_its_date()
    {
        record.Assign(course, null, Monday.AddDays(30), Day());
        var assigned = Assert.Single(record.NewEvents);
        Assert.Equal((LearningEventKind.Assigned, Monday.AddDays(30)), (assigned.Kind, assigned.DueOn));
        Assert.Equal((Monday, Monday.AddDays(30)), (record.Standing!.AssignedOn, record.Standing.DueOn));
        Assert.Same(record.Round, record.OpenRound(course, Day(1)));
    }

    [Fact]
    public void A_certificate_is_waited_for_until_it_is_noted()
    {
        Finished(0).NoteCertificate(course, "UK-1", Day());
        Assert.False(record.IsJustCompleted);
        Assert.Equal("UK-1", record.Standing!.CertificateNumber);
    }

    [Fact]
    public void Nothing_more_happens_in_a_finished_round_until_the_last_day_of_its_validity()
    {
        var round = Finished(0).Round!;
        var later = record.Reopened();
        var lastDay = record.Standing!.ValidUntil!.Value.DayNumber - Monday.DayNumber;
        Assert.False(later.MarkDone(course, "eins", "de", Day(lastDay)));
        later.PassQuiz(course, "de", Day(lastDay));
        Assert.Same(round, later.Round);
        Assert.Empty(later.NewEvents);
    }

    [Fact]
    public void A_repetition_is_a_new_round_and_the_old_one_stays_as_it_was()
    {
        var round = Finished(0).Round!;
        var later = record.Reopened();
        var dayAfter = record.Standing!.ValidUntil!.Value.DayNumber - Monday.DayNumber + 1;
        var newer = Version(7, "eins zwei drei");
        Assert.True(later.MarkDone(newer, "eins", "de", Day(dayAfter)));
        Assert.Equal((2, newer.VersionId, null), (later.Round!.Number, later.Round.VersionId, later.Round.CompletedOn));
        Assert.Equal((1, course.VersionId, Monday), (round.Number, round.VersionId, round.CompletedOn));
        var standing = later.Standing!;
        Assert.Equal((later.Round.Id, 2, 7, "eins", false, null, null, 25), (standing.RoundId, standing.RoundNumber, standing.VersionNumber, standing.DoneLessons, standing.QuizPassed, standing.CompletedOn, standing.ValidUntil, standing.Progress.Percent));
        Assert.Null(standing.CertificateNumber);
    }

    [Fact]
    public void A_newer_version_keeps_what_is_unchanged_and_asks_for_the_rest_again()
    {
        record.MarkDone(course, "eins", "de", Day());
        record.PassQuiz(course, "de", Day());
        var newer = Version(2, "eins zwei drei");
        record.MoveTo(newer, ["eins"], repeatQuiz: false, "de", Day(1));
        Assert.Equal((newer.VersionId, 2, "", true, 25), (record.Round!.VersionId, record.Standing!.VersionNumber, record.Standing.DoneLessons, record.Standing.QuizPassed, record.Standing.Progress.Percent));
        record.MoveTo(Version(3, "eins"), [], repeatQuiz: true, "de", Day(2));
        Assert.False(record.Standing.QuizPassed);
        Assert.True(record.MarkDone(course, "eins", "de", Day(3)));
    }

    [Fact]
    public void Dropping_the_last_open_lesson_completes_the_course()
    {
        record.MarkDone(course, "eins", "de", Day());
        record.PassQuiz(course, "de", Day());
        record.MoveTo(Version(2, "eins"), [], repeatQuiz: false, "de", Day(5));
        Assert.Equal(Monday.AddDays(5), record.Standing!.CompletedOn);
    }

    [Fact]
    public void A_finished_round_never_moves()
    {
        var before = Finished(0).NewEvents.Count;
        record.MoveTo(Version(2, "eins zwei drei"), ["eins"], repeatQuiz: true, "de", Day(5));
        Assert.Equal(before, record.NewEvents.Count);
        Assert.Equal((course.VersionId, 100), (record.Round!.VersionId, record.Standing!.Progress.Percent));
    }

    [Fact]
    public void A_quiz_handed_in_after_the_move_counts_for_the_version_the_round_is_in_now()
    {
        foreach (var lesson in course.Course.LessonIds) record.MarkDone(course, lesson, "de", Day());
        var newer = Version(2, "eins zwei drei");
        record.MoveTo(newer, [], repeatQuiz: false, "de", Day(1));
        record.PassQuiz(newer, "de", Day(2), answered: course);
        Assert.Equal(course.VersionId, record.NewEvents[^1].VersionId);
        Assert.Null(record.Standing!.CompletedOn);
        Assert.Equal((2, newer.VersionId, 75), (record.Standing.VersionNumber, record.Standing.VersionId, record.Standing.Progress.Percent));
    }
}
