using System.Globalization;

namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>An answer with the share of the points that it earns, in percent.</summary>
internal sealed record WeighedAnswer(RichText Text, decimal Weight, RichText Feedback, (int Line, int Column) Place);

/// <summary>A number or a range that earns a share of the points.</summary>
internal sealed record WeighedRange(decimal From, decimal To, string Written, decimal Weight, RichText Feedback, (int Line, int Column) Place)
{
    /// <summary>The number itself, where the range is its tolerance.</summary>
    public decimal? Middle { get; init; }
}

/// <summary>Makes questions of answers that are weighed in percent, as Moodle weighs them. Null after a remark why there is none.</summary>
internal sealed class Answers(Remarks remarks, string language)
{
    public const int Most = 100;
    // 33.33333 % three times is meant to be all.
    private const decimal Full = 99.9m;

    public ForeignQuestion? Choice(bool isSingle, IReadOnlyList<WeighedAnswer> answers, (int Line, int Column) place)
    {
        foreach (var empty in answers.Where(answer => answer.Text.IsEmpty))
            remarks.Add(ForeignCodes.EmptyAnswer, empty.Place);
        var options = answers.Where(answer => !answer.Text.IsEmpty).ToList();
        if (!HasFittingNumber(options.Count, place))
            return null;
        var right = options.Where(answer => isSingle ? answer.Weight >= Full : answer.Weight > 0).ToHashSet();
        if (right.Count == 0)
        {
            remarks.Add(ForeignCodes.NoRightAnswer, place);
            return null;
        }
        if (isSingle && right.Count > 1)
            remarks.Add(ForeignCodes.SeveralRight, place);
        if (isSingle)
            foreach (var partly in options.Where(answer => answer.Weight > 0 && !right.Contains(answer)))
                remarks.Add(ForeignCodes.PartialCredit, partly.Place, partly.Text.Plain);
        else if (right.Select(answer => Math.Round(answer.Weight)).Distinct().Count() > 1 || options.Where(answer => answer.Weight < 0).Select(answer => Math.Round(answer.Weight)).Distinct().Count() > 1)
            remarks.Add(ForeignCodes.UnevenWeights, place);
        return new ForeignChoice(!isSingle || right.Count > 1, [.. options.Select(answer => new ForeignOption(answer.Text, right.Contains(answer), answer.Feedback))]) { Text = RichText.Empty };
    }

    public ForeignQuestion TrueOrFalse(bool isTrue, RichText feedbackOnTrue, RichText feedbackOnFalse)
    {
        var (yes, no) = language == "de" ? ("Richtig", "Falsch") : ("True", "False");
        return new ForeignChoice(false, [new(RichText.Of(yes), isTrue, feedbackOnTrue), new(RichText.Of(no), !isTrue, feedbackOnFalse)]) { Text = RichText.Empty };
    }

    /// <summary>The typed texts that are right, or null.</summary>
    public IReadOnlyList<string>? Accepted(IReadOnlyList<WeighedAnswer> answers, (int Line, int Column) place)
    {
        var accepted = new List<string>();
        var hasWildcards = false;
        foreach (var answer in answers)
        {
            var text = answer.Text.Plain;
            if (text == "*" && answer.Weight < Full)
                remarks.Add(ForeignCodes.CatchAll, answer.Place);
            else if (text.Length == 0)
                remarks.Add(ForeignCodes.EmptyAnswer, answer.Place);
            else
            {
                if (!answer.Feedback.IsEmpty)
                    remarks.Add(ForeignCodes.AnswerFeedback, answer.Place, text);
                if (answer.Weight > 0 && answer.Weight < Full)
                    remarks.Add(ForeignCodes.PartialCredit, answer.Place, text);
                else if (answer.Weight >= Full && IsWildcard(text))
                {
                    remarks.Add(ForeignCodes.Wildcard, answer.Place, text);
                    hasWildcards = true;
                }
                else if (answer.Weight >= Full)
                    accepted.Add(text.Replace("\\*", "*", StringComparison.Ordinal));
            }
        }
        if (accepted.Count is > 0 and <= Most)
            return [.. accepted.Distinct()];
        remarks.Add(accepted.Count > 0 ? ForeignCodes.TooManyAnswers : hasWildcards ? ForeignCodes.OnlyWildcards : ForeignCodes.NoRightAnswer, place, $"{Most}");
        return null;
    }

    /// <summary>A short text; or a number, if that is the only right answer.</summary>
    public ForeignQuestion ShortText(IReadOnlyList<string> accepted, (int Line, int Column) place)
    {
        if (accepted is not [var only] || NumberRange.Parse(only) is not { } number || number.From > number.To)
            return new ForeignShortText(accepted) { Text = RichText.Empty };
        remarks.Add(ForeignCodes.TextAsNumber, place);
        return new ForeignNumber(number.From, number.To) { Text = RichText.Empty };
    }

    public ForeignQuestion? Number(IReadOnlyList<WeighedRange> ranges, (int Line, int Column) place)
    {
        foreach (var range in ranges)
        {
            if (!range.Feedback.IsEmpty)
                remarks.Add(ForeignCodes.AnswerFeedback, range.Place, range.Written);
            if (range.Weight > 0 && range.Weight < Full)
                remarks.Add(ForeignCodes.PartialCredit, range.Place, range.Written);
        }
        var right = ranges.Where(range => range.Weight >= Full).OrderBy(range => range.From).ToList();
        if (right.Count is 0 or > Most)
        {
            remarks.Add(right.Count == 0 ? ForeignCodes.NoRightAnswer : ForeignCodes.TooManyAnswers, place, $"{Most}");
            return null;
        }
        var (from, to) = (right[0].From, right[0].To);
        foreach (var next in right.Skip(1))
        {
            if (next.From > to)
                return Several(right, place);
            to = Math.Max(to, next.To);
        }
        return new ForeignNumber(from, to) { Text = RichText.Empty, Middle = right.Count == 1 ? right[0].Middle : null };
    }

    public bool HasFittingNumber(int answers, (int Line, int Column) place)
    {
        if (answers is >= 2 and <= Most)
            return true;
        remarks.Add(answers < 2 ? ForeignCodes.TooFewAnswers : ForeignCodes.TooManyAnswers, place, $"{Most}");
        return false;
    }

    private ForeignShortText? Several(IReadOnlyList<WeighedRange> right, (int Line, int Column) place)
    {
        if (right.Any(range => range.From != range.To))
        {
            remarks.Add(ForeignCodes.SeveralRanges, place);
            return null;
        }
        var written = right.Select(range => range.From).Distinct().SelectMany(Spellings).ToList();
        remarks.Add(ForeignCodes.NumbersAsText, place, written[0]);
        return new(written) { Text = RichText.Empty };
    }

    /// <summary>With a decimal comma and with a point.</summary>
    private static IEnumerable<string> Spellings(decimal number)
    {
        var written = number.ToString("0.###############", CultureInfo.InvariantCulture);
        return written.Contains('.', StringComparison.Ordinal) ? [written.Replace('.', ','), written] : [written];
    }

    private static bool IsWildcard(string text) => text.Replace("\\*", "", StringComparison.Ordinal).Contains('*', StringComparison.Ordinal);
}
