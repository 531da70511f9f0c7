using Markdig.Syntax;

namespace UrbanKi.Academy.Curriculum;

/// <summary>A course is one course in all its languages: the same lessons, the same questions, the same right answers.</summary>
internal sealed class LanguageParity(ReadEdition first, ReadEdition other, CourseFolder folder)
{
    public static void Check(IReadOnlyList<ReadEdition> editions, CourseFolder folder)
    {
        foreach (var other in editions.Skip(1))
            new LanguageParity(editions[0], other, folder).Check();
    }

    private void Check()
    {
        Missing(first, other);
        Missing(other, first);
        foreach (var part in first.Parts)
            if (other.Parts.FirstOrDefault(candidate => candidate.Id == part.Id) is { } twin)
                Compare(part, twin);
        var (order, otherOrder) = (Order(first), Order(other));
        if (order.Count == otherOrder.Count && order.ToHashSet().SetEquals(otherOrder) && !order.SequenceEqual(otherOrder))
            folder.FindingsOf($"{other.Language}/index.md").Report(FindingCodes.LessonsDiffer, $"The lessons stand in another order than in \"{first.Language}\". Use the same numbers in the file names.");
    }

    private static List<string> Order(ReadEdition edition) => [.. edition.Parts.Select(part => part.Id)];

    private void Missing(ReadEdition having, ReadEdition lacking)
    {
        // A file that could not be read has its own finding.
        foreach (var part in having.Parts.Where(part => lacking.Parts.All(candidate => candidate.Id != part.Id)))
            if (!folder.Files.Contains(lacking.Language + part.File.Path[having.Language.Length..]) || part.Id == EditionReader.QuizId)
                part.File.Findings.Report(FindingCodes.LessonsDiffer, $"\"{part.Id}\" is missing in the language \"{lacking.Language}\". Add {lacking.Language}{part.File.Path[having.Language.Length..]}.");
    }

    private static void Compare(ReadPart one, ReadPart two)
    {
        var (ids, otherIds) = (Ids(one), Ids(two));
        MissingIds(ids, otherIds, one.File, two.File);
        MissingIds(otherIds, ids, two.File, one.File);
        if (one.Draw != two.Draw)
            two.File.Findings.Report(FindingCodes.WeightsDiffer, $"\"draw\" is {two.Draw} here and {one.Draw} in {one.File.Path}. Make them the same.");
        foreach (var (key, placed) in ids)
            if (placed.Block is QuestionBlock { Question: var question } && otherIds.TryGetValue(key, out var twin) && twin.Block is QuestionBlock { Question: var otherQuestion })
                Compare(question, otherQuestion, two.File, twin.Source, one.File.Path);
    }

    private static void MissingIds(Dictionary<string, PlacedBlock> having, Dictionary<string, PlacedBlock> lacking, MarkdownFile file, MarkdownFile otherFile)
    {
        // Where a container could not be read, comparing would only repeat that finding in other words.
        if (otherFile.Findings.HasErrors)
            return;
        foreach (var (key, placed) in having.Where(entry => !lacking.ContainsKey(entry.Key)))
            file.Report(FindingCodes.IdsDiffer, placed.Source, $"\"{key}\" is missing in {otherFile.Path}. Add it there, or remove it here.");
    }

    private static Dictionary<string, PlacedBlock> Ids(ReadPart part)
    {
        var ids = new Dictionary<string, PlacedBlock>();
        foreach (var placed in part.Blocks)
            if (placed.Block switch { QuestionBlock block => "question " + block.Question.Id, ReflectBlock block => "reflect " + block.Id, FactBlock block => "fact " + block.FactId, _ => null } is { } key)
                ids.TryAdd(key, placed);
        return ids;
    }

    private static void Compare(Question one, Question two, MarkdownFile file, MarkdownObject at, string otherPath)
    {
        FindingText name = $"The question \"{two.Id}\"";
        if (one.GetType() != two.GetType() || (one, two) is (ChoiceQuestion a, ChoiceQuestion b) && a.IsMultiple != b.IsMultiple)
            file.Report(FindingCodes.TypesDiffer, at, $"{name} is of another type than in {otherPath}. Give both the same kind of answers.");
        else if (Count(one) != Count(two))
            file.Report(FindingCodes.CountsDiffer, at, $"{name} has {Count(two)} answers (options, items, pairs or gaps) and {Count(one)} in {otherPath}. Make them as many.");
        else if (Difference(one, two) is { } difference)
            file.Report(FindingCodes.AnswersDiffer, at, $"{name} has other right answers than in {otherPath}: {difference}. Put the options in the same order and mark the same ones.");
        if (one.Points != two.Points)
            file.Report(FindingCodes.WeightsDiffer, at, $"{name} has {two.Points} points and {one.Points} in {otherPath}. Make them the same.");
    }

    private static int Count(Question question) => question switch
    {
        ChoiceQuestion choice => choice.Options.Count,
        OrderingQuestion ordering => ordering.Items.Count,
        MatchingQuestion matching => matching.Pairs.Count,
        GapsQuestion gaps => gaps.Gaps.Count(),
        _ => 0,
    };

    private static FindingText? Difference(Question one, Question two) => (one, two) switch
    {
        (ChoiceQuestion a, ChoiceQuestion b) when Right(a) != Right(b) => (FindingText)$"option {Right(b)} instead of {Right(a)}",
        (NumberQuestion a, NumberQuestion b) when a.From != b.From || a.To != b.To => (FindingText)$"{b.Written} instead of {a.Written}",
        _ => null,
    };

    private static string Right(ChoiceQuestion choice) => string.Join(", ", choice.Options.Index().Where(option => option.Item.IsRight).Select(option => option.Index + 1).DefaultIfEmpty(0));
}
