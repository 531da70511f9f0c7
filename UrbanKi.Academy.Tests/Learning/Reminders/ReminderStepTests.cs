using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Learning.Reminders;

namespace UrbanKi.Academy.Tests.Learning.Reminders;

public sealed class ReminderStepTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static Standing Asked(DateOnly? due) => new()
    {
        OrganisationId = Guid.NewGuid(), PersonId = Guid.NewGuid(), CourseId = "kurs", RoundId = Guid.NewGuid(), RoundNumber = 1, OpenedOn = Today, VersionId = Guid.NewGuid(), VersionNumber = 1,
        AssignedOn = Today, DueOn = due,
    };

    [Theory]
    [InlineData(null, "assigned")]
    [InlineData(15, "assigned")]
    [InlineData(14, "due-14@2026-12-07")]
    [InlineData(4, "due-14@2026-11-27")]
    [InlineData(3, "due-3@2026-11-26")]
    [InlineData(0, "due-3@2026-11-23")]
    [InlineData(-1, "overdue@2026-11-22")]
    [InlineData(-300, "overdue@2026-01-27")]
    public void The_most_urgent_is_told(int? daysLeft, string step) => Assert.Equal(step, ReminderStep.Of(Asked(daysLeft is { } days ? Today.AddDays(days) : null), [14, 3], Today));

    [Fact]
    public void A_repetition_is_a_refresher()
    {
        var standing = Asked(Today.AddDays(50));
        standing.EarlierCompletedOn = Today.AddYears(-1);
        Assert.Equal("repeat", ReminderStep.Of(standing, [14, 3], Today));
    }

    [Fact]
    public void Nobody_is_told_what_is_not_asked_of_them()
    {
        var (done, withdrawn, exempt, free) = (Asked(Today), Asked(Today), Asked(Today), Asked(Today));
        done.CompletedOn = Today;
        withdrawn.WithdrawnOn = Today;
        (exempt.ExemptFrom, exempt.ExemptUntil) = (Today, Today.AddDays(1));
        free.AssignedOn = null;
        Assert.All([done, withdrawn, exempt, free], standing => Assert.Null(ReminderStep.Of(standing, [14, 3], Today)));
    }

    [Theory]
    [InlineData("14, 3", "14 3")]
    [InlineData("3;14 14", "14 3")]
    [InlineData("", "")]
    [InlineData("0", null)]
    [InlineData("91", null)]
    [InlineData("1,2,3,4,5", null)]
    [InlineData("bald", null)]
    [InlineData("-3", null)]
    public void Days_are_read_as_people_write_them(string typed, string? read) => Assert.Equal(read, ReminderPlan.Read(typed) is { } days ? string.Join(' ', days) : null);

    [Theory]
    [InlineData("2026-11-21", true)]
    [InlineData("2026-11-22", true)]
    [InlineData("2026-11-23", false)]
    [InlineData("2026-12-25", true)]
    [InlineData("2026-12-24", false)]
    [InlineData("2026-04-03", true)]
    [InlineData("2026-04-06", true)]
    [InlineData("2026-05-14", true)]
    [InlineData("2026-05-25", true)]
    [InlineData("2027-03-26", true)]
    [InlineData("2027-03-29", true)]
    [InlineData("2038-04-26", true)]
    [InlineData("2026-06-01", false)]
    public void Weekends_and_holidays_are_quiet(string day, bool isQuiet) => Assert.Equal(isQuiet, QuietDays.IsQuiet(DateOnly.ParseExact(day, "yyyy-MM-dd", null)));

    [Fact]
    public void After_Christmas_comes_the_next_working_day() => Assert.Equal(new DateOnly(2026, 12, 28), QuietDays.NextAfter(new(2026, 12, 24)));

    [Theory]
    [InlineData("nothing", true, null)]
    [InlineData("nothing", false, "unsubscribed")]
    [InlineData("done", true, "done")]
    [InlineData("withdrawn", true, "withdrawn")]
    [InlineData("exempt", true, "exempt")]
    [InlineData("date", true, "changed")]
    [InlineData("gone", true, "gone")]
    public void What_is_no_longer_so_is_left_out_with_the_reason(string happened, bool wantsVoluntary, string? why)
    {
        var standing = Asked(Today.AddDays(3));
        var reminder = new Reminder { OrganisationId = standing.OrganisationId, PersonId = standing.PersonId, AssignmentId = Guid.NewGuid(), RoundId = standing.RoundId, CourseId = "kurs", Step = "assigned", DueOn = standing.DueOn, IsMandatory = false, MailId = Guid.NewGuid(), Day = Today };
        if (happened == "done") standing.CompletedOn = Today;
        if (happened == "withdrawn") standing.WithdrawnOn = Today;
        if (happened == "exempt") (standing.ExemptFrom, standing.ExemptUntil) = (Today, Today);
        if (happened == "date") standing.DueOn = Today.AddDays(30);
        Assert.Equal(why is null, reminder.StillHolds(happened == "gone" ? null : standing, wantsVoluntary, Today));
        Assert.Equal(why, reminder.DroppedWhy);
    }
}
