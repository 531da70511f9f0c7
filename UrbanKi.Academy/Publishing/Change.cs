using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Publishing;

/// <summary>What changed between two versions of a course, as far as learners are concerned.</summary>
public static class Change
{
    /// <summary>A hash by language and step: "de/was-ist-ki", "de/quiz".</summary>
    public static Dictionary<string, string> StepHashes(Course course)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var edition in course.Editions.Values)
        {
            foreach (var lesson in edition.Lessons) hashes[$"{edition.Language}/{lesson.Id}"] = lesson.Hash;
            if (edition.Quiz is { } quiz) hashes[$"{edition.Language}/{Standing.QuizStep}"] = quiz.Hash;
        }
        return hashes;
    }

    /// <summary>The rule for a version that nobody judged: material if a lesson, the questions, the objectives or the pass mark changed in a language that both have.</summary>
    public static bool IsMaterial(Course old, Course newer)
    {
        if (old.PassPercent != newer.PassPercent || !old.LessonIds.SequenceEqual(newer.LessonIds)) return true;
        foreach (var (language, edition) in newer.Editions)
            if (old.Editions.TryGetValue(language, out var before)
                && (!before.Objectives.SequenceEqual(edition.Objectives)
                    || before.Quiz?.Hash != edition.Quiz?.Hash
                    || !before.Lessons.Select(l => l.Hash).SequenceEqual(edition.Lessons.Select(l => l.Hash))))
                return true;
        return false;
    }

    /// <summary>Whether the text that this event is proof of differs from the new version's, in the language it was read in.</summary>
    public static bool IsStale(LearningEvent done, IReadOnlyDictionary<Guid, Dictionary<string, string>> hashes, CourseVersion newer)
    {
        var step = $"{done.Language ?? "de"}/{done.LessonId ?? Standing.QuizStep}";
        return !IsSameText(hashes.GetValueOrDefault(done.VersionId)?.GetValueOrDefault(step), newer.LessonHashes.GetValueOrDefault(step));
    }

    /// <summary>Versions from before facts were counted know the text alone; by it they are compared, so that nobody is asked again because of the counting.</summary>
    private static bool IsSameText(string? one, string? other) =>
        one == other || (one is not null && other is not null && one.Contains('.') != other.Contains('.') && one.Split('.')[0] == other.Split('.')[0]);
}
