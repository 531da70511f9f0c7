using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Learning;

/// <summary>A course's steps as one person sees them today: which are done, what comes next, how long it still takes.</summary>
public sealed class CourseSteps
{
    private readonly Course course;
    private readonly HashSet<string> done;

    public CourseSteps(Course course, Standing? standing, DateOnly today)
    {
        this.course = course;
        // A completion that ran out counts no more: the next step opens a new round.
        var counting = standing?.HasRunOutBy(today) == true ? null : standing;
        Standing = counting;
        IsCompleted = counting?.CompletedOn is not null;
        // Which steps they were may have been deleted since; a finished round had them all.
        var hasAll = IsCompleted && counting!.HasForgottenSteps;
        IsQuizPassed = hasAll ? course.HasQuiz : counting?.QuizPassed == true;
        done = hasAll ? [.. course.LessonIds] : [.. counting?.DoneLessonIds.Where(course.HasLesson) ?? []];
    }

    /// <summary>The standing that counts today; null before the first step and after a completion ran out.</summary>
    public Standing? Standing { get; }
    public bool IsCompleted { get; }
    public bool IsQuizPassed { get; }
    public bool IsBegun => done.Count > 0 || IsQuizPassed || IsCompleted;
    public int LessonsDone => done.Count;
    public int LessonCount => course.LessonIds.Count;
    public bool HasQuiz => course.HasQuiz;

    public Progress Progress => IsCompleted ? new(course.StepCount, course.StepCount) : new(done.Count + (IsQuizPassed ? 1 : 0), course.StepCount);

    public bool IsDone(string lessonId) => done.Contains(lessonId);

    /// <summary>The first lesson that is not done, then "quiz"; null when nothing is left to do.</summary>
    public string? Next => IsCompleted ? null
        : course.LessonIds.FirstOrDefault(id => !done.Contains(id))
        ?? (course.HasQuiz && !IsQuizPassed ? Learning.Standing.QuizStep : null);

    /// <summary>Minutes of the lessons left, and one for each question of the quiz.</summary>
    public int MinutesLeft(CourseEdition edition) => IsCompleted ? 0
        : edition.Lessons.Where(lesson => !done.Contains(lesson.Id)).Sum(lesson => lesson.Minutes)
        + (edition.Quiz is { } quiz && !IsQuizPassed ? quiz.Draw : 0);
}
