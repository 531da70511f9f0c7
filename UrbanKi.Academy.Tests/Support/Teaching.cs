using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>Published courses made of nothing but their lessons' ids, for the rules that ask for no more.</summary>
internal static class Teaching
{
    public const string CourseId = "kurs";
    public static readonly Guid Town = Guid.NewGuid();
    public static readonly DateOnly Monday = new(2026, 11, 23);

    public static PublishedCourse Version(int number, string lessons, bool hasQuiz = true, int validMonths = 24, string courseId = CourseId)
    {
        var ids = lessons.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(Guid.NewGuid(), number, DateTime.UnixEpoch, new()
        {
            Id = courseId, Level = "basic", Audience = [], PassPercent = 80, AttemptsPerDay = 0, ValidMonths = validMonths, Licence = "", Competences = [], Sources = [],
            LessonIds = ids, Editions = new Dictionary<string, CourseEdition> { ["de"] = Edition(ids, hasQuiz) }, Hash = $"{number}",
        });
    }

    public static CourseRecord NewRecord() => new(Town, Guid.NewGuid(), CourseId, null, null, null);

    /// <summary>The afternoon of a day so many days after Monday.</summary>
    public static Moment Day(int days = 0) => new(Monday.AddDays(days).ToDateTime(new(14, 37, 12), DateTimeKind.Utc), Monday.AddDays(days));

    /// <summary>The record as another request opens it: what was kept, and no news.</summary>
    public static CourseRecord Reopened(this CourseRecord record) => new(record.OrganisationId, record.PersonId, record.CourseId, record.Round, record.Standing, record.Period);

    private static CourseEdition Edition(IReadOnlyList<string> ids, bool hasQuiz) => new()
    {
        Language = "de", Title = "Kurs", Summary = "", Objectives = [], Welcome = [],
        Lessons = [.. ids.Select((id, index) => new Lesson { Id = id, Number = index + 1, Title = id, Minutes = 10 + index, Objectives = [], Blocks = [], Hash = id })],
        Quiz = hasQuiz ? new() { Title = "Quiz", Intro = [], Pool = [], Draw = 4, Hash = "quiz" } : null,
    };
}
