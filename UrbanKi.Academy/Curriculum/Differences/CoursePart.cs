namespace UrbanKi.Academy.Curriculum;

/// <summary>A lesson, the final quiz or the welcome page, as it is compared.</summary>
/// <param name="Hash">Of its whole text; equal hashes need no look.</param>
internal sealed record CoursePart(string Id, string Title, string Hash, Func<IReadOnlyList<Passage>> Passages)
{
    /// <summary>In reading order; empty where the course is not there in that language.</summary>
    public static IReadOnlyList<CoursePart> Of(Course? course, string language)
    {
        if (course?.Editions.GetValueOrDefault(language) is not { } edition) return [];
        var facts = FactsOf(course, language);
        return
        [
            new(PartDifference.WelcomeId, edition.Title, edition.Hash, () => PassageReader.Of(edition, facts)),
            .. edition.Lessons.Select(lesson => new CoursePart(lesson.Id, lesson.Title, lesson.Hash, () => PassageReader.Of(lesson, facts))),
            .. edition.Quiz is { } quiz ? new[] { new CoursePart(PartDifference.QuizId, quiz.Title, quiz.Hash, () => PassageReader.Of(quiz, facts)) } : [],
        ];
    }

    private static Func<string, Fact?> FactsOf(Course course, string language) =>
        id => course.Facts.GetValueOrDefault(id) is { } editions ? editions.GetValueOrDefault(language) ?? editions.GetValueOrDefault("de") : null;
}
