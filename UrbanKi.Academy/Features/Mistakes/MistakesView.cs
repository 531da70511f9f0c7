using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Mistakes;

/// <summary>The reports on a course, by lesson in the course's order.</summary>
public sealed record MistakesView
{
    public required string CourseId { get; init; }
    public required string CourseTitle { get; init; }
    /// <summary>The version that is taught; null for a course that is taught no more.</summary>
    public required int? Version { get; init; }
    /// <summary>Whether what is taught ends with a quiz.</summary>
    public required bool HasQuiz { get; init; }
    public required IReadOnlyList<MistakeGroup> Open { get; init; }
    public required IReadOnlyList<MistakeGroup> Done { get; init; }

    public static MistakesView For(string courseId, PublishedCourse? published, IReadOnlyList<MistakeReport> reports, string language)
    {
        var edition = published?.Course.In(language);
        return new()
        {
            CourseId = courseId,
            CourseTitle = edition?.ShortTitle ?? courseId,
            Version = published?.Number,
            HasQuiz = published?.Course.HasQuiz == true,
            Open = Grouped(reports.Where(report => report.DoneOn is null)),
            Done = Grouped(reports.Where(report => report.DoneOn is not null)),
        };

        IReadOnlyList<MistakeGroup> Grouped(IEnumerable<MistakeReport> some) =>
            [.. some.GroupBy(report => report.LessonId).OrderBy(group => edition?.Lesson(group.Key)?.Number ?? int.MaxValue).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new MistakeGroup(TitleOf(group.Key) ?? group.Key, TitleOf(group.Key) is null ? null : $"/courses/{courseId}/{group.Key}",
                    [.. group.OrderByDescending(report => report.VersionNumber).ThenBy(report => report.Month).ThenBy(report => report.Id)]))];

        string? TitleOf(string lessonId) => lessonId == Standing.QuizStep ? edition?.Quiz?.Title : edition?.Lesson(lessonId)?.Title;
    }
}

/// <summary>What was reported on one lesson.</summary>
/// <param name="Address">Null for a lesson that is gone.</param>
public sealed record MistakeGroup(string Title, string? Address, IReadOnlyList<MistakeReport> Reports);
