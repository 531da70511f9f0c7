namespace UrbanKi.Academy.Curriculum;

/// <summary>A lesson, the final quiz or the welcome page, as it is compared.</summary>
/// <param name="Hash">Of its whole text; equal hashes need no look.</param>
internal sealed record CoursePart(string Id, string Title, string Hash, Func<IReadOnlyList<Passage>> Passages)
{
    /// <summary>In reading order; empty where there is no such edition.</summary>
    public static IReadOnlyList<CoursePart> Of(CourseEdition? edition) => edition is null ? [] :
    [
        new(PartDifference.WelcomeId, edition.Title, edition.Hash, () => PassageReader.Of(edition)),
        .. edition.Lessons.Select(lesson => new CoursePart(lesson.Id, lesson.Title, lesson.Hash, () => PassageReader.Of(lesson))),
        .. edition.Quiz is { } quiz ? new[] { new CoursePart(PartDifference.QuizId, quiz.Title, quiz.Hash, () => PassageReader.Of(quiz)) } : [],
    ];
}
