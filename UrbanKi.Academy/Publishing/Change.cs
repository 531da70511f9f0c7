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

    /// <summary>The steps whose text differs, in languages that both versions have, German first, in the course's order.</summary>
    public static IReadOnlyList<string> ChangedSteps(Course old, Course newer)
    {
        var (before, after) = (StepHashes(old), StepHashes(newer));
        return [.. after.Where(step => before.TryGetValue(step.Key, out var was) && !IsSameText(was, step.Value)).Select(step => step.Key).OrderBy(step => step.StartsWith("de/", StringComparison.Ordinal) ? 0 : 1)];
    }

    /// <summary>The rule for a version: material if a lesson, the questions, the objectives or the pass mark changed in a language that both have.</summary>
    /// <param name="editorial">Steps whose change a trainer called editorial; none where nobody judged.</param>
    public static bool IsMaterial(Course old, Course newer, IReadOnlyCollection<string>? editorial = null)
    {
        if (old.PassPercent != newer.PassPercent || !old.LessonIds.SequenceEqual(newer.LessonIds)) return true;
        if (newer.Editions.Any(edition => old.Editions.TryGetValue(edition.Key, out var before) && (!before.Objectives.SequenceEqual(edition.Value.Objectives) || before.Quiz is null != edition.Value.Quiz is null))) return true;
        return ChangedSteps(old, newer).Except(editorial ?? []).Any();
    }

    /// <summary>Versions from before facts were counted know the text alone; by it they are compared, so that nobody is asked again because of the counting.</summary>
    internal static bool IsSameText(string? one, string? other) =>
        one == other || (one is not null && other is not null && one.Contains('.') != other.Contains('.') && one.Split('.')[0] == other.Split('.')[0]);
}
