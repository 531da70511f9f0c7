using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Publishing;

/// <summary>The versions of a course in their order, as far as they matter to people in the middle of it: what they have done counts on, or is asked for again.</summary>
public sealed class VersionLine
{
    private readonly List<VersionMark> versions;

    public VersionLine(IEnumerable<VersionMark> versions) => this.versions = [.. versions.OrderBy(version => version.Number)];

    /// <summary>Whether what was done in one version has to be done again in a newer one: its text differs, and a version on the way there calls that material.</summary>
    /// <param name="doneIn">The version that was read.</param>
    /// <param name="language">The language it was read in.</param>
    /// <param name="step">A lesson's id, or <see cref="Standing.QuizStep"/>.</param>
    /// <param name="newest">The version that the round goes on in.</param>
    public bool AsksAgain(Guid doneIn, string language, string step, Guid newest)
    {
        var (key, done, target) = ($"{language}/{step}", versions.FindIndex(version => version.Id == doneIn), versions.FindIndex(version => version.Id == newest));
        if (target < 0) return false;
        if (done >= 0 && Change.IsSameText(HashOf(done, key), HashOf(target, key))) return false;
        return Enumerable.Range(done + 1, Math.Max(0, target - done)).Any(place => CallsMaterial(place, key));
    }

    private bool CallsMaterial(int place, string key) => versions[place] is { MaterialSteps: { } judged }
        ? judged.Contains(key)
        : versions[place].IsMaterial && !Change.IsSameText(place == 0 ? null : HashOf(place - 1, key), HashOf(place, key));

    private string? HashOf(int place, string key) => versions[place].LessonHashes.GetValueOrDefault(key);
}

/// <summary>What a <see cref="CourseVersion"/> says about its changes.</summary>
public sealed record VersionMark(Guid Id, int Number, Dictionary<string, string> LessonHashes, bool IsMaterial, IReadOnlyList<string>? MaterialSteps);
