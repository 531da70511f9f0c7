using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Questions;

/// <summary>How a group answered a question at the first attempt. Whatever is said about it is made of these coarse shares, never of the counts behind them.</summary>
/// <param name="People">A whole number of groups.</param>
/// <param name="Answered">Who answered it at all.</param>
/// <param name="AllRight">Who had all of it right.</param>
/// <param name="Parts">For a choice its options in the author's order; for an ordering, a matching or gaps their parts.</param>
public sealed record QuestionFigures(int People, GroupShare Answered, GroupShare AllRight, IReadOnlyList<PartFigure> Parts)
{
    /// <summary>Null while fewer have answered than may be shown.</summary>
    public static QuestionFigures? Of(Question question, QuestionTally tally, int smallestGroup)
    {
        if (tally.People < Math.Max(1, smallestGroup)) return null;
        var texts = TextsOf(question);
        return new(tally.People, Share(0), Share(1), [.. texts.Select((part, index) => new PartFigure(part.Text, part.IsRight, Share(AnswerTraits.Leading + index)))]);

        GroupShare Share(int trait) => GroupShare.Of(tally.Counts.ElementAtOrDefault(trait), tally.People);
    }

    private static IEnumerable<(string Text, bool? IsRight)> TextsOf(Question question) => question switch
    {
        ChoiceQuestion choice => choice.Options.Select(option => (option.PlainText, (bool?)option.IsRight)),
        OrderingQuestion ordering => ordering.Items.Select(item => (item.PlainText, (bool?)null)),
        MatchingQuestion matching => matching.Pairs.Select(pair => ($"{pair.LeftText} – {pair.RightText}", (bool?)null)),
        GapsQuestion gaps => gaps.Gaps.Select(gap => (gap.Accepted[0], (bool?)null)),
        _ => [],
    };
}

/// <summary>A part of a question.</summary>
/// <param name="IsRight">Whether the option is right; null for parts that have no wrong ones.</param>
/// <param name="Share">Who ticked the option; who had the part right.</param>
public sealed record PartFigure(string Text, bool? IsRight, GroupShare Share);
