using System.Text;

namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>Lets our own checker read what was written, in a course of nothing else: only what it reads as the same question, without an error, is taken.</summary>
internal static class QuestionProof
{
    /// <summary>Pictures lie below this address, which leads nowhere.</summary>
    public const string Pictures = $"/courses/{CourseId}/files/";
    private const string CourseId = "course";
    private const string Head = "---\ntitle: Title\nminutes: 1\nobjectives: [one]\n---\n\n";
    private const int HeadLines = 6;

    /// <summary>Adds to the remarks what the checker says.</summary>
    /// <returns>The course of nothing else; null if it has errors.</returns>
    public static Course? Check(ForeignEntry entry, string markdown, string language)
    {
        var lesson = $"{language}/01-lesson.md";
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["course.yml"] = "level: basic\naudience: [all]\npass: 80\nlicence: CC-BY-4.0\n"u8.ToArray(),
            [$"{language}/index.md"] = "---\ntitle: Title\nsummary: Summary.\nobjectives: [one]\n---\n\nText.\n"u8.ToArray(),
            [lesson] = Encoding.UTF8.GetBytes(Head + markdown),
        };
        foreach (var (path, bytes) in entry.Files.Shown)
            files[$"{language}/{path}"] = bytes;
        var reading = CourseReader.Read(CourseId, new(files), ReferenceShelf.Empty);
        foreach (var finding in reading.Findings.Where(finding => finding.Path == lesson && (finding.Line > HeadLines || finding.Severity == Severity.Error)))
            entry.Remarks.Add(new(finding.Code, entry.Place.Line, entry.Place.Column, finding.Severity, finding.Message, null) { Said = finding.Text });
        if (!entry.Remarks.HasErrors && !IsSame(entry.Question!, reading.Course!.In(language).Lessons[0].Blocks))
            entry.Remarks.Add(ForeignCodes.WrittenDifferently, entry.Place);
        return reading.Course;
    }

    private static bool IsSame(ForeignQuestion meant, IReadOnlyList<Block> blocks)
    {
        if (meant is ForeignDescription)
            return blocks is [ProseBlock];
        return blocks is [QuestionBlock { Question: var read }] && read.Points == meant.Points && (read.HintHtml is null) == meant.Hint.IsEmpty && (read.ExplanationHtml is null) == meant.Explanation.IsEmpty && (meant, read) switch
        {
            (ForeignChoice a, ChoiceQuestion b) => a.IsMultiple == b.IsMultiple && a.Options.Select(option => (option.IsRight, option.Feedback.IsEmpty)).SequenceEqual(b.Options.Select(option => (option.IsRight, option.FeedbackHtml is null))),
            (ForeignOrdering a, OrderingQuestion b) => a.Items.Count == b.Items.Count,
            (ForeignMatching a, MatchingQuestion b) => a.Pairs.Count == b.Pairs.Count,
            (ForeignShortText a, ShortTextQuestion b) => a.Accepted.SequenceEqual(b.Accepted),
            (ForeignNumber a, NumberQuestion b) => a.From == b.From && a.To == b.To,
            (ForeignGaps a, GapsQuestion b) => a.Parts.Where(part => part.IsGap).Select(part => part.Accepted).SequenceEqual(b.Gaps.Select(gap => gap.Accepted), Lists.Instance),
            (ForeignReflection, ReflectionQuestion) => true,
            _ => false,
        };
    }

    private sealed class Lists : IEqualityComparer<IReadOnlyList<string>>
    {
        public static readonly Lists Instance = new();

        public bool Equals(IReadOnlyList<string>? x, IReadOnlyList<string>? y) => x is not null && y is not null && x.SequenceEqual(y);

        public int GetHashCode(IReadOnlyList<string> list) => list.Count;
    }
}
