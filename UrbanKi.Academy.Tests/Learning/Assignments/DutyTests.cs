using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Assignments;
using UrbanKi.Academy.Tests.Support;
using static UrbanKi.Academy.Tests.Support.Teaching;

namespace UrbanKi.Academy.Tests.Learning.Assignments;

public sealed class DutyTests
{
    private static readonly Guid Yearly = Guid.NewGuid();
    private readonly PublishedCourse course = Version(1, "eins", hasQuiz: false, validMonths: 0);
    private CourseRecord record = NewRecord();

    private static Duty Duty(int? due = 30, int? repeat = null, int since = 0) => new(Yearly, Monday.AddDays(since), due is { } days ? Monday.AddDays(days) : null, repeat);

    private bool Follow(Duty? duty, int day = 0, int? extendedTo = null, int? countsUntil = null)
    {
        record = record.Reopened();
        return UrbanKi.Academy.Learning.Assignments.Duty.KeepInStep(record, duty, extendedTo is { } more ? Monday.AddDays(more) : null, countsUntil is { } last ? Monday.AddDays(last) : null, course, Day(day));
    }

    private void Complete(int day)
    {
        record = record.Reopened();
        Assert.True(record.MarkDone(course, "eins", "de", Day(day)));
    }

    private string StatusOn(int day) => record.Standing!.StatusOn(Monday.AddDays(day));

    [Fact]
    public void What_is_asked_is_told_once()
    {
        Assert.True(Follow(Duty()));
        Assert.Equal((Monday, Monday.AddDays(30), Yearly), (record.Standing!.AssignedOn, record.Standing.DueOn, Assert.Single(record.NewEvents).AssignmentId));
        Assert.False(Follow(Duty()));
        Assert.False(Follow(Duty(), day: 50));
        Assert.Equal(Status.Overdue, StatusOn(50));
    }

    [Fact]
    public void A_changed_date_follows_and_the_day_of_the_assignment_stays()
    {
        Follow(Duty());
        Assert.True(Follow(Duty(due: 60), day: 5));
        Assert.Equal((Monday, Monday.AddDays(60)), (record.Standing!.AssignedOn, record.Standing.DueOn));
    }

    [Fact]
    public void A_last_day_that_somebody_was_given_where_there_is_none_stays()
    {
        Follow(Duty(due: null));
        Assert.True(Follow(Duty(due: null), extendedTo: 40));
        Assert.Equal(Monday.AddDays(40), record.Standing!.DueOn);
        Assert.False(Follow(Duty(due: null), day: 1, extendedTo: 40));
    }

    [Fact]
    public void What_is_no_longer_asked_is_withdrawn_and_asked_again_later_from_that_day()
    {
        Follow(Duty());
        Assert.True(Follow(null, day: 40));
        Assert.Equal(Status.Withdrawn, StatusOn(40));
        Assert.False(Follow(null, day: 41));
        Assert.True(Follow(Duty(due: 90, since: 50), day: 50));
        Assert.Equal((Monday.AddDays(50), Status.Assigned), (record.Standing!.AssignedOn, StatusOn(50)));
        Assert.Equal(1, record.Round!.Number);
    }

    [Fact]
    public void What_was_learned_before_it_was_asked_for_counts()
    {
        Complete(-5);
        Assert.True(Follow(Duty()));
        Assert.Equal((Status.Completed, 1, Monday), (StatusOn(0), record.Round!.Number, record.Standing!.AssignedOn));
    }

    [Fact]
    public void Done_once_is_done_though_it_runs_out_later()
    {
        Follow(Duty());
        record = record.Reopened();
        record.MarkDone(Version(2, "eins", hasQuiz: false, validMonths: 1), "eins", "de", Day(1));
        Assert.False(Follow(Duty(), day: 100));
        Assert.Equal(Status.Expired, StatusOn(100));
    }

    [Fact]
    public void What_had_run_out_before_it_was_asked_for_is_asked_for_anew()
    {
        record.MarkDone(Version(2, "eins", hasQuiz: false, validMonths: 1), "eins", "de", Day(-100));
        Assert.True(Follow(Duty()));
        Assert.Equal((2, Monday.AddDays(30), Status.Assigned), (record.Round!.Number, record.Standing!.DueOn, StatusOn(0)));
    }

    [Fact]
    public void A_repetition_opens_sixty_days_before_it_is_due_and_the_last_completion_counts_until_then()
    {
        Follow(Duty(repeat: 12));
        Complete(10);
        var due = Monday.AddDays(10).AddMonths(12).DayNumber - Monday.DayNumber;
        Assert.False(Follow(Duty(repeat: 12), day: due - 61));
        Assert.True(Follow(Duty(repeat: 12), day: due - 60));
        Assert.Equal((2, Monday.AddDays(due)), (record.Round!.Number, record.Standing!.DueOn));
        Assert.Equal((Status.Expiring, Status.Expiring, Status.Overdue), (StatusOn(due - 60), StatusOn(due), StatusOn(due + 1)));
        Assert.False(Follow(Duty(repeat: 12), day: due - 59));
        Complete(due - 20);
        Assert.Equal((2, Monday.AddDays(due - 20)), (record.Round!.Number, record.Round.CompletedOn));
        Assert.False(Follow(Duty(repeat: 12), day: due - 19));
    }

    [Fact]
    public void Nobody_is_late_on_the_first_day_of_a_repetition()
    {
        Complete(-800);
        Assert.True(Follow(Duty(repeat: 12)));
        Assert.Equal((Monday.AddDays(Assignment.GraceDays), Status.Expiring), (record.Standing!.DueOn, StatusOn(0)));
    }

    [Fact]
    public void Whoever_repeats_of_their_own_accord_is_asked_for_nothing_more()
    {
        Follow(Duty());
        record = record.Reopened();
        record.MarkDone(Version(2, "eins", hasQuiz: false, validMonths: 1), "eins", "de", Day(1));
        record = record.Reopened();
        record.OpenRound(course, Day(90));
        Assert.False(Follow(Duty(), day: 90));
        Complete(91);
        Assert.Equal(2, record.Round!.Number);
        Assert.True(Follow(Duty(), day: 92));
        Assert.Equal((2, Status.Completed), (record.Round!.Number, StatusOn(92)));
    }

    [Fact]
    public void An_exemption_waits_with_the_repetition_and_the_day_after_asks()
    {
        Complete(-400);
        record = record.Reopened();
        record.Exempt(course, Monday.AddDays(10), Day());
        Assert.False(Follow(Duty(repeat: 12)));
        Assert.True(Follow(Duty(repeat: 12), day: 11));
        Assert.Equal(Monday.AddDays(11 + Assignment.GraceDays), record.Standing!.DueOn);
    }

    [Fact]
    public void More_time_for_one_person_holds_for_the_round_and_no_longer()
    {
        Follow(Duty());
        Assert.True(Follow(Duty(), extendedTo: 70));
        Assert.Equal(Monday.AddDays(70), record.Standing!.DueOn);
        Assert.False(Follow(Duty(), extendedTo: 70));
        Assert.False(Follow(Duty(), day: 31, extendedTo: 70));
    }

    [Fact]
    public void A_newer_text_that_takes_the_place_of_the_old_is_asked_for_at_once_and_the_old_completion_counts_until_its_day()
    {
        Follow(Duty());
        Complete(1);
        Assert.True(Follow(Duty(), day: 10, countsUntil: 100));
        Assert.Equal((2, Monday.AddDays(100)), (record.Round!.Number, record.Standing!.DueOn));
        Assert.Equal((Status.Expiring, Status.Overdue), (StatusOn(100), StatusOn(101)));
    }

    [Fact]
    public void Without_anybody_asking_the_old_completion_is_superseded_after_its_day()
    {
        Complete(1);
        Assert.False(Follow(null, day: 100, countsUntil: 100));
        Assert.True(Follow(null, day: 101, countsUntil: 100));
        Assert.Equal((Status.Superseded, Monday.AddDays(1)), (StatusOn(101), record.Round!.CompletedOn));
        Assert.False(Follow(null, day: 102, countsUntil: 100));
    }

    [Fact]
    public void Of_several_assignments_the_earliest_date_and_the_shortest_repetition_hold()
    {
        var (loose, strict) = (Asks(null, 24), Asks(Monday.AddDays(9), null));
        var duty = UrbanKi.Academy.Learning.Assignments.Duty.Of([loose, strict])!;
        Assert.Equal((strict.Item1.Id, Monday.AddDays(9), 24), (duty.AssignmentId, duty.DueOn, duty.RepeatMonths));
        Assert.Null(UrbanKi.Academy.Learning.Assignments.Duty.Of([]));

        static (Assignment, Assignee) Asks(DateOnly? due, int? repeat)
        {
            var assignment = new Assignment { OrganisationId = Town, CourseId = CourseId, StartsOn = Monday, DueOn = due, RepeatMonths = repeat, MadeAt = DateTime.UnixEpoch };
            return (assignment, new() { OrganisationId = Town, AssignmentId = assignment.Id, PersonId = Guid.NewGuid(), Since = Monday, DueOn = due });
        }
    }

    [Theory]
    [InlineData(30, null, 0, 30)]
    // Whoever comes late has a grace, whatever the date.
    [InlineData(30, null, 1, 30)]
    [InlineData(30, null, 20, 48)]
    [InlineData(30, null, 100, 128)]
    [InlineData(null, 14, 100, 114)]
    [InlineData(null, null, 5, null)]
    public void The_last_day_of_somebody_depends_on_when_they_come(int? dueOn, int? dueDays, int since, int? expected)
    {
        var assignment = new Assignment { OrganisationId = Town, CourseId = CourseId, StartsOn = Monday, DueOn = dueOn is { } due ? Monday.AddDays(due) : null, DueDays = dueDays, MadeAt = DateTime.UnixEpoch };
        Assert.Equal(expected is { } days ? Monday.AddDays(days) : null, assignment.DueFor(Monday.AddDays(since)));
    }
}
