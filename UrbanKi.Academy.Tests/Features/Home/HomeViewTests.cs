using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Home;
using UrbanKi.Academy.Learning;
using static UrbanKi.Academy.Tests.Support.Teaching;

namespace UrbanKi.Academy.Tests.Features.Home;

public sealed class HomeViewTests
{
    private readonly PublishedCourse first = Version(1, "eins zwei", hasQuiz: false, validMonths: 0, courseId: "a");
    private readonly PublishedCourse second = Version(1, "eins zwei", hasQuiz: false, validMonths: 0, courseId: "b");

    private static Standing Standing(PublishedCourse course, params Action<CourseRecord>[] happened)
    {
        CourseRecord record = new(Town, Guid.NewGuid(), course.Course.Id, null, null, null);
        foreach (var what in happened) what(record);
        return record.Standing!;
    }

    private HomeView View(params Standing[] standings) => HomeView.For(new([first, second], ReferenceShelf.Empty), standings, "de", Monday, 9);

    [Fact]
    public void What_is_due_first_comes_first_and_says_until_when_and_how_long_it_takes()
    {
        var view = View(Standing(first, r => r.Assign(first, null, Monday.AddDays(30), Day())), Standing(second, r => r.Assign(second, null, Monday.AddDays(3), Day()), r => r.MarkDone(second, "eins", "de", Day())));
        Assert.Equal([("b", Monday.AddDays(3), 11, Urgency.Near), ("a", (DateOnly?)Monday.AddDays(30), 21, Urgency.Later)], view.Due.Select(row => (row.CourseId, row.DueOn, row.MinutesLeft, row.Urgency)));
        Assert.Equal("/courses/b/zwei", view.Continue!.Address);
    }

    [Fact]
    public void What_somebody_is_exempt_from_is_neither_due_nor_offered_as_the_next_step()
    {
        var view = View(Standing(first, r => r.Assign(first, null, Monday.AddDays(-5), Day(-20)), r => r.Exempt(first, Monday.AddDays(9), Day(-9))));
        Assert.Empty(view.Due);
        Assert.Equal("/courses/b/eins", view.Continue!.Address);
    }

    [Fact]
    public void What_is_no_longer_asked_for_stays_only_where_it_was_begun_and_has_no_date()
    {
        var begun = Standing(first, r => r.Assign(first, null, Monday.AddDays(5), Day(-20)), r => r.MarkDone(first, "eins", "de", Day(-9)), r => r.Withdraw(Day(-1)));
        var untouched = Standing(second, r => r.Assign(second, null, Monday.AddDays(5), Day(-20)), r => r.Withdraw(Day(-1)));
        Assert.Equal(("a", null), Assert.Single(View(begun, untouched).Due) is var row ? (row.CourseId, row.DueOn) : default);
    }

    [Fact]
    public void A_repetition_says_what_it_repeats()
    {
        var standing = Standing(first, r => r.MarkDone(first, "eins", "de", Day(-400)), r => r.MarkDone(first, "zwei", "de", Day(-400)), r => r.Repeat(first, null, Monday.AddDays(20), Day()));
        var row = Assert.Single(View(standing).Due);
        Assert.Equal((Monday.AddDays(-400), Monday.AddDays(20), 21), (row.RepeatsOf, row.DueOn, row.MinutesLeft));
    }
}
