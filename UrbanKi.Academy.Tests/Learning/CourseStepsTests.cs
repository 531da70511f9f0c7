using UrbanKi.Academy.Learning;
using static UrbanKi.Academy.Tests.Support.Teaching;

namespace UrbanKi.Academy.Tests.Learning;

public sealed class CourseStepsTests
{
    private readonly UrbanKi.Academy.Curriculum.PublishedCourse course = Version(1, "eins zwei");
    private readonly CourseRecord record = NewRecord();

    private CourseSteps Steps(DateOnly? today = null) => new(course.Course, record.Standing, today ?? Monday);

    [Fact]
    public void Before_the_first_step_everything_is_ahead()
    {
        var steps = Steps();
        Assert.Equal((false, "eins", 0, 2, 0), (steps.IsBegun, steps.Next, steps.LessonsDone, steps.LessonCount, steps.Progress.Percent));
        Assert.Equal(10 + 11 + 4, steps.MinutesLeft(course.Course.In("de")));
    }

    [Fact]
    public void The_next_step_is_the_first_that_is_open_then_the_quiz()
    {
        record.MarkDone(course, "zwei", "de", Day());
        Assert.Equal("eins", Steps().Next);
        record.MarkDone(course, "eins", "de", Day());
        Assert.Equal(Standing.QuizStep, Steps().Next);
        Assert.Equal(4, Steps().MinutesLeft(course.Course.In("de")));
        record.PassQuiz(course, "de", Day());
        Assert.Null(Steps().Next);
        Assert.Equal((true, 0), (Steps().IsCompleted, Steps().MinutesLeft(course.Course.In("de"))));
    }

    [Fact]
    public void A_finished_course_shows_every_step_done_although_it_was_deleted_which_was_done_when()
    {
        foreach (var lesson in course.Course.LessonIds) record.MarkDone(course, lesson, "de", Day());
        record.PassQuiz(course, "de", Day());
        (record.Standing!.DoneLessons, record.Standing.QuizPassed) = (Standing.SomeStep, false);
        Assert.Equal((true, true, true, 2, 100), (Steps().IsCompleted, Steps().IsDone("zwei"), Steps().IsQuizPassed, Steps().LessonsDone, Steps().Progress.Percent));
    }

    [Fact]
    public void A_passed_quiz_alone_leaves_the_lessons_to_do()
    {
        record.PassQuiz(course, "de", Day());
        Assert.Equal((true, "eins", 33), (Steps().IsBegun, Steps().Next, Steps().Progress.Percent));
    }

    [Fact]
    public void A_completed_course_stays_complete_when_lessons_are_added_to_it()
    {
        foreach (var lesson in course.Course.LessonIds) record.MarkDone(course, lesson, "de", Day());
        record.PassQuiz(course, "de", Day());
        var grown = new CourseSteps(Version(2, "eins zwei drei vier").Course, record.Standing, Monday);
        Assert.Equal((true, 100, null), (grown.IsCompleted, grown.Progress.Percent, grown.Next));
    }

    [Fact]
    public void A_lesson_that_is_gone_does_not_count()
    {
        record.MarkDone(course, "eins", "de", Day());
        var steps = new CourseSteps(Version(2, "zwei drei").Course, record.Standing, Monday);
        Assert.Equal((0, 0, "zwei"), (steps.LessonsDone, steps.Progress.Percent, steps.Next));
    }

    [Fact]
    public void A_completion_that_ran_out_starts_from_nothing()
    {
        foreach (var lesson in course.Course.LessonIds) record.MarkDone(course, lesson, "de", Day());
        record.PassQuiz(course, "de", Day());
        var end = record.Standing!.ValidUntil!.Value;
        Assert.True(Steps(end).IsCompleted);
        var after = Steps(end.AddDays(1));
        Assert.Equal((false, false, "eins", 0), (after.IsCompleted, after.IsBegun, after.Next, after.Progress.Percent));
        Assert.Null(after.Standing);
    }
}
