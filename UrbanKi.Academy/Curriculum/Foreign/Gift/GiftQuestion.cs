namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>One question in GIFT: "::title:: text { answers } more text".</summary>
internal sealed class GiftQuestion
{
    private static readonly Dictionary<string, TextFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["[moodle]"] = TextFormat.Moodle,
        ["[html]"] = TextFormat.Html,
        ["[markdown]"] = TextFormat.Markdown,
        ["[plain]"] = TextFormat.Plain,
    };

    private readonly ForeignText _source;
    private readonly EmbeddedFiles _files = new();
    private readonly Remarks _remarks = new();
    private readonly FormattedText _formatted;
    private readonly Answers _answers;
    private readonly (int Line, int Column) _place;
    private TextFormat _format = TextFormat.Moodle;

    private GiftQuestion(GiftText text, ForeignText source, string language)
    {
        _source = source;
        _formatted = new(_remarks, _files);
        _answers = new(_remarks, language);
        _place = source.At(text.Place);
    }

    public static ForeignEntry Read(GiftText text, ForeignText source, string? category, bool hasEmptyLine, string? id, string language)
    {
        var question = new GiftQuestion(text, source, language);
        if (hasEmptyLine)
            question._remarks.Add(ForeignCodes.EmptyLine, question._place);
        var name = question.TakeName(ref text);
        return new(name, category, question._place, question._remarks) { Question = question.Read(text), Begins = text.ToString(), Id = id, Files = question._files };
    }

    private string TakeName(ref GiftText text)
    {
        if (!text.StartsWith("::"))
            return "";
        var close = text.FindAll("::", 2);
        var name = close < 0 ? "" : text[2..close].ToString().Trim();
        if (close < 0)
            _remarks.Add(ForeignCodes.OpenTitle, _place);
        text = text[(close < 0 ? 2 : close + 2)..].Trim();
        return name;
    }

    private ForeignQuestion? Read(GiftText text)
    {
        TakeFormat(ref text);
        var (open, close) = (text.Find("{"), text.Find("}"));
        if (open < 0 && close < 0)
        {
            _remarks.Add(ForeignCodes.Description, _place);
            return Finish(new ForeignDescription { Text = RichText.Empty }, Rich(text), RichText.Empty);
        }
        if (open < 0 || close < open || text.Find("{", open + 1) is >= 0 and var inner && inner < close)
            return Refused(ForeignCodes.OpenBraces);
        if (text.Find("{}", close + 1) >= 0)
            return Refused(ForeignCodes.SeveralBraces);
        return WithAnswers(text[..open], text[(open + 1)..close].Trim(), text[(close + 1)..]);
    }

    private ForeignQuestion? WithAnswers(GiftText before, GiftText answers, GiftText behind)
    {
        var explanation = RichText.Empty;
        if (answers.FindLast("####") is >= 0 and var general)
            (explanation, answers) = (Marked(answers[(general + 4)..]), answers[..general].Trim());
        var isMissingWord = IsMissingWord(before, behind);
        if (isMissingWord && IsShortText(answers) && Gap(before, answers, behind, out var gap))
            return gap is null ? null : Finish(gap, gap.Text, explanation);
        var question = Question(answers);
        return question is null ? null : Finish(question, Asked(before, behind, isMissingWord), explanation);
    }

    private ForeignQuestion? Question(GiftText answers)
    {
        if (answers.Length == 0)
        {
            _remarks.Add(ForeignCodes.Reflection, _place);
            return new ForeignReflection { Text = RichText.Empty };
        }
        if (answers.Sign(0) == '#')
            return Number(answers[1..]);
        if (answers.Find("~") >= 0)
            return Choice(answers);
        if (answers.Find("=") >= 0 && answers.FindAll("->") >= 0)
            return Matching(answers);
        if (Truth(answers) is { } isTrue)
            return TrueOrFalse(isTrue, answers);
        return Accepted(answers) is { } accepted ? _answers.ShortText(accepted, _place) : null;
    }

    private static bool IsShortText(GiftText answers) => answers.Length > 0 && answers.Sign(0) == '=' && answers.Find("~") < 0 && answers.FindAll("->") < 0;

    /// <summary>Whether the answers stand in the middle of a sentence. Behind a question that has ended, a stray full stop means nothing.</summary>
    private bool IsMissingWord(GiftText before, GiftText behind)
    {
        var rest = behind.Trim().ToString();
        if (rest.Length == 0)
            return false;
        var hasEnded = before.Trim().ToString() is [.., '.' or '?' or '!' or ':'];
        if (!hasEnded || rest.Any(char.IsLetterOrDigit))
            return true;
        if (rest is not ("." or ";" or "\";"))
            _remarks.Add(ForeignCodes.TextBehind, _source.At(behind.Place), rest);
        return false;
    }

    /// <summary>"Two plus two is {=four =4}." becomes a gap, if our gaps can accept these answers.</summary>
    private bool Gap(GiftText before, GiftText answers, GiftText behind, out ForeignGaps? gap)
    {
        gap = null;
        if (Accepted(answers) is not { } accepted)
            return true;
        if (!accepted.All(GapPlaces.CanAccept))
            return false;
        if (GapPlaces.Split(Rich($"{before}{GapPlaces.Mark}{behind}"), [accepted]) is not var (text, parts))
            return false;
        gap = new(parts) { Text = text };
        return true;
    }

    private RichText Asked(GiftText before, GiftText behind, bool isMissingWord) => isMissingWord ? Rich($"{before}…{behind}") : Rich(before);

    private ForeignQuestion? Choice(GiftText answers)
    {
        if (Pieces(answers, "=~") is not { } pieces)
            return null;
        var weighed = new List<WeighedAnswer>();
        foreach (var (sign, text) in pieces)
        {
            if (Weight(text, sign == '=' ? 100 : 0) is not var (weight, rest))
                return null;
            var (answer, feedback) = WithFeedback(rest);
            weighed.Add(new(answer, weight, feedback, _source.At(text.Place)));
        }
        return _answers.Choice(answers.Find("=") >= 0, weighed, _place);
    }

    private ForeignMatching? Matching(GiftText answers)
    {
        if (Pieces(answers, "=") is not { } pieces)
            return null;
        var pairs = new List<(RichText, RichText)>();
        foreach (var (_, text) in pieces)
        {
            var arrow = text.FindAll("->");
            var (left, right) = arrow < 0 ? (RichText.Empty, RichText.Empty) : (Marked(text[..arrow]), RichText.Of(FormattedText.Typed(text[(arrow + 2)..].ToString())));
            if (arrow < 0 || right.IsEmpty)
            {
                _remarks.Add(ForeignCodes.HalfAPair, _source.At(text.Place), text.ToString());
                return null;
            }
            if (left.IsEmpty)
                _remarks.Add(ForeignCodes.LonelyAnswer, _source.At(text.Place), right.Plain);
            else
                pairs.Add((left, right));
        }
        return _answers.HasFittingNumber(pairs.Count, _place) ? new(pairs) { Text = RichText.Empty } : null;
    }

    private static bool? Truth(GiftText answers)
    {
        var comment = answers.Find("#");
        return (comment < 0 ? answers : answers[..comment]).ToString().Trim().ToUpperInvariant() switch
        {
            "T" or "TRUE" => true,
            "F" or "FALSE" => false,
            _ => null,
        };
    }

    /// <summary>"{T#feedback on the wrong answer#feedback on the right one}".</summary>
    private ForeignQuestion TrueOrFalse(bool isTrue, GiftText answers)
    {
        var (_, comments) = answers.SplitBefore("#");
        var onWrong = comments.Count > 0 ? Marked(comments[0].Text) : RichText.Empty;
        var onRight = comments.Count > 1 ? Marked(comments[1].Text) : RichText.Empty;
        return _answers.TrueOrFalse(isTrue, isTrue ? onRight : onWrong, isTrue ? onWrong : onRight);
    }

    private IReadOnlyList<string>? Accepted(GiftText answers)
    {
        if (Pieces(answers, "=") is not { } pieces)
            return null;
        var weighed = new List<WeighedAnswer>();
        foreach (var (_, text) in pieces)
        {
            if (Weight(text, 100) is not var (weight, rest))
                return null;
            var comment = rest.Find("#");
            var typed = (comment < 0 ? rest : rest[..comment]).Trim();
            FormatOf(ref typed);
            weighed.Add(new(RichText.Of(typed.ToString()), weight, comment < 0 ? RichText.Empty : Marked(rest[(comment + 1)..]), _source.At(text.Place)));
        }
        return _answers.Accepted(weighed, _place);
    }

    private ForeignQuestion? Number(GiftText answers)
    {
        if (answers.Find("~") is >= 0 and var others)
        {
            _remarks.Add(ForeignCodes.CatchAll, _source.At(answers[others..].Place));
            answers = answers[..others];
        }
        answers = answers.Trim();
        var pieces = answers.Length > 0 && answers.Sign(0) != '=' && answers.Find("=") < 0 ? [('=', answers)] : Pieces(answers, "=");
        if (pieces is null)
            return null;
        var ranges = new List<WeighedRange>();
        foreach (var (_, text) in pieces)
        {
            if (Weight(text, 100) is not var (weight, rest))
                return null;
            var comment = rest.Find("#");
            var number = (comment < 0 ? rest : rest[..comment]).Trim();
            var feedback = comment < 0 ? RichText.Empty : Marked(rest[(comment + 1)..]);
            if (number.ToString() == "*")
                _remarks.Add(ForeignCodes.CatchAll, _source.At(text.Place));
            else if (Range(number) is not var (from, to, middle))
                return null;
            else
                ranges.Add(new(from, to, number.ToString(), weight, feedback, _source.At(text.Place)) { Middle = middle });
        }
        return _answers.Number(ranges, _place);
    }

    /// <summary>"3", "3:2" or "1..5".</summary>
    private (decimal From, decimal To, decimal? Middle)? Range(GiftText number)
    {
        var (dots, colon) = (number.FindAll("..", 1), number.Find(":", 1));
        var at = dots >= 0 ? dots : colon;
        var first = Decimals.Read((at < 0 ? number : number[..at]).ToString());
        var second = at < 0 ? 0 : Decimals.Read(number[(at + (dots >= 0 ? 2 : 1))..].ToString());
        if (first is null || second is null)
        {
            _remarks.Add(ForeignCodes.NotANumber, _source.At(number.Place), number.ToString());
            return null;
        }
        var (from, to) = dots >= 0 ? (first.Value, second.Value) : (first.Value - second.Value, first.Value + second.Value);
        if (from <= to && Decimals.IsKept(from) && Decimals.IsKept(to))
            return (from, to, dots < 0 ? first : null);
        _remarks.Add(from > to ? ForeignCodes.Backwards : ForeignCodes.NotANumber, _source.At(number.Place), number.ToString());
        return null;
    }

    /// <summary>The answers, or null after a remark that something stands before the first.</summary>
    private IReadOnlyList<(char Sign, GiftText Text)>? Pieces(GiftText answers, string signs)
    {
        var (before, pieces) = answers.SplitBefore(signs);
        var stray = before.Trim();
        if (stray.Length == 0 && pieces.Count > 0)
            return [.. pieces.Select(piece => (piece.Sign, piece.Text.Trim()))];
        _remarks.Add(stray.Length == 0 ? ForeignCodes.NoRightAnswer : ForeignCodes.UnmarkedAnswer, _source.At(stray.Place), stray.ToString());
        return null;
    }

    /// <summary>"%50%answer": the weight and what follows it.</summary>
    private (decimal Weight, GiftText Text)? Weight(GiftText text, decimal otherwise)
    {
        if (text.Length == 0 || text.Sign(0) != '%' || text.FindAll("%", 1) is not (> 0 and < 20 and var close))
            return (otherwise, text);
        var written = text[1..close].ToString();
        // "%a%" is a text that happens to begin so.
        if (written.Length == 0 || !written.All(c => char.IsAsciiDigit(c) || c is '-' or '+' or '.' or ','))
            return (otherwise, text);
        if (Decimals.Percent(written) is { } weight)
            return (weight, text[(close + 1)..].Trim());
        _remarks.Add(ForeignCodes.NotAWeight, _source.At(text.Place), $"%{written}%");
        return null;
    }

    private (RichText Answer, RichText Feedback) WithFeedback(GiftText text)
    {
        var comment = text.Find("#");
        return comment < 0 ? (Marked(text), RichText.Empty) : (Marked(text[..comment]), Marked(text[(comment + 1)..]));
    }

    private void TakeFormat(ref GiftText text) => _format = FormatOf(ref text) ?? TextFormat.Moodle;

    /// <summary>"[html]" and its like at the beginning say what the text is written in; they are taken off.</summary>
    private static TextFormat? FormatOf(ref GiftText text)
    {
        foreach (var (mark, format) in Formats)
            if (text.Length >= mark.Length && text[..mark.Length].ToString().Equals(mark, StringComparison.OrdinalIgnoreCase))
            {
                text = text[mark.Length..];
                return format;
            }
        return null;
    }

    /// <summary>A part of the question, which may have a format of its own.</summary>
    private RichText Marked(GiftText text)
    {
        var trimmed = text.Trim();
        var format = FormatOf(ref trimmed) ?? _format;
        return _formatted.Read(trimmed.ToString().Trim(), format, _source.At(text.Place));
    }

    private RichText Rich(GiftText text) => Rich(text.ToString());

    private RichText Rich(string text) => _formatted.Read(text.Trim(), _format, _place);

    private ForeignQuestion? Finish(ForeignQuestion question, RichText text, RichText explanation)
    {
        if (!text.IsEmpty || question is ForeignGaps)
            return question with { Text = text, Explanation = explanation };
        return Refused(ForeignCodes.NoText);
    }

    private ForeignQuestion? Refused(ForeignCode code)
    {
        _remarks.Add(code, _place);
        return null;
    }
}
