using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Learning;

/// <summary>How answers are scored. Nothing in here throws, whatever a response holds.</summary>
public static class Scoring
{
    /// <summary>How much of the question is right, 0 to 1. A question never answered (null) and one that isn't scored give 0.</summary>
    public static double Share(Question question, Response? response) => response is null ? 0 : question switch
    {
        ChoiceQuestion choice => ShareOf(choice, response),
        ReflectionQuestion => 0,
        _ => ShareOf(RightParts(question, response)),
    };

    /// <summary>The question's points times the share that is right.</summary>
    public static double Points(Question question, Response? response)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.IsScored ? question.Points * Share(question, response) : 0;
    }

    /// <summary>Adds up an attempt. Without a scored question there is nothing to fail: passed, with 100 percent.</summary>
    /// <param name="annulled">Questions that give their points whatever was answered.</param>
    public static Result Score(IEnumerable<(Question Question, Response? Response)> answers, int passPercent, IReadOnlySet<string>? annulled = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var scored = answers.Where(answer => answer.Question.IsScored).ToArray();
        var possible = scored.Sum(answer => answer.Question.Points);
        if (possible <= 0) return new(0, 0, 100, true);

        var earned = Rounded(scored.Sum(answer => annulled?.Contains(answer.Question.Id) == true ? answer.Question.Points : Points(answer.Question, answer.Response)));
        var percent = Percent(earned, possible);
        return new(earned, possible, percent, percent >= passPercent);
    }

    /// <summary>Whole, rounded down: it never shows the mark that was missed. 100 where there is nothing to earn.</summary>
    public static int Percent(double earned, double possible) => possible <= 0 ? 100 : (int)Math.Floor(Math.Round(100 * earned / possible, 7));

    /// <summary>Thirds do not add up exactly: nine digits are far finer than any share and far coarser than the error.</summary>
    internal static double Rounded(double points) => Math.Round(points, 9);

    /// <summary>
    /// For each part whether it is right: items of an ordering, left sides of a matching, gaps; one part for short text and number.
    /// Empty for choices and reflections, which have no parts of that kind.
    /// </summary>
    internal static IReadOnlyList<bool> RightParts(Question question, Response response) => question switch
    {
        OrderingQuestion ordering => RightPlaces(ordering, response),
        MatchingQuestion matching => [.. matching.Pairs.Select((_, left) => IsRightPair(matching, left, response.At(left)))],
        GapsQuestion gaps => [.. gaps.Gaps.Select((gap, index) => IsAccepted(gap.Accepted, response.At(index)))],
        ShortTextQuestion text => [IsAccepted(text.Accepted, response.At(0))],
        NumberQuestion number => [Numeral.Read(response.At(0)) is { } given && given >= number.From && given <= number.To],
        _ => [],
    };

    private static double ShareOf(ChoiceQuestion choice, Response response)
    {
        var ticked = response.Values.Select(ResponseForm.Parse).OfType<int>().Where(index => index < choice.Options.Count).ToHashSet();
        var right = choice.Options.Count(option => option.IsRight);
        var wrong = choice.Options.Count - right;
        var rightTicked = ticked.Count(index => choice.Options[index].IsRight);
        var wrongTicked = ticked.Count - rightTicked;
        if (!choice.IsMultiple) return rightTicked == 1 && wrongTicked == 0 ? 1 : 0;
        if (right == 0) return ticked.Count == 0 ? 1 : 0;
        var penalty = wrong == 0 ? 0 : (double)wrongTicked / wrong;
        return Math.Max(0, (double)rightTicked / right - penalty);
    }

    private static double ShareOf(IReadOnlyList<bool> parts) =>
        parts.Count == 0 ? 0 : (double)parts.Count(isRight => isRight) / parts.Count;

    /// <summary>Items that read the same may stand in for each other; a place that is given twice counts once.</summary>
    private static bool[] RightPlaces(OrderingQuestion ordering, Response response)
    {
        var taken = new HashSet<int>();
        return [.. ordering.Items.Select((item, index) =>
            ResponseForm.Parse(response.At(index)) is { } place && place >= 1 && place <= ordering.Items.Count
            && string.Equals(ordering.Items[place - 1].Html, item.Html, StringComparison.Ordinal) && taken.Add(place))];
    }

    private static bool IsRightPair(MatchingQuestion matching, int left, string chosen) =>
        ResponseForm.Parse(chosen) is { } right && right < matching.Pairs.Count
        && Wording.Same(matching.Pairs[right].RightText, matching.Pairs[left].RightText);

    private static bool IsAccepted(IReadOnlyList<string> accepted, string given) =>
        !string.IsNullOrWhiteSpace(given) && accepted.Any(answer => Wording.Same(answer, given));
}
