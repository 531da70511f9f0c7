using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Features.Versions;

/// <summary>Passages that belong together when a difference is read: so many unchanged ones, or changed ones of the same question or of running text.</summary>
public sealed record PassageRun(int Unchanged, string QuestionId, IReadOnlyList<PassageDifference> Passages)
{
    public static IReadOnlyList<PassageRun> Of(IReadOnlyList<PassageDifference> passages)
    {
        var runs = new List<PassageRun>();
        foreach (var passage in passages)
        {
            var (isSame, question) = (passage.Fate == Fate.Same, passage.Shown.QuestionId);
            if (runs is [.., var last] && (isSame ? last.Unchanged > 0 : last.Unchanged == 0 && last.QuestionId == question))
                runs[^1] = isSame ? last with { Unchanged = last.Unchanged + 1 } : last with { Passages = [.. last.Passages, passage] };
            else
                runs.Add(isSame ? new(1, "", []) : new(0, question, [passage]));
        }
        return runs;
    }
}
