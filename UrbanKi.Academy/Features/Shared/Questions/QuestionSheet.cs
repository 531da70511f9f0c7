using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Shared.Questions;

/// <summary>
/// One question as a learner meets it: the parts in their arrangement with what was answered and what is right.
/// <see cref="QuestionFields"/> shows nothing of what is right, <see cref="QuestionReview"/> all of it.
/// </summary>
public sealed record QuestionSheet
{
    public required Question Question { get; init; }
    /// <summary>Null as long as the question was never answered.</summary>
    public required Response? Response { get; init; }
    /// <summary>Begins every id in the markup, so that several questions can share a page.</summary>
    public required string IdPrefix { get; init; }
    public required QuestionKind Kind { get; init; }
    public required QuestionOutcome Outcome { get; init; }

    public IReadOnlyList<SheetOption> Options { get; private init; } = [];
    /// <summary>In the order shown, which is never the right one.</summary>
    public IReadOnlyList<SheetItem> Items { get; private init; } = [];
    public IReadOnlyList<SheetPair> Pairs { get; private init; } = [];
    public IReadOnlyList<SheetRightSide> RightSides { get; private init; } = [];
    public IReadOnlyList<SheetStretch> Stretches { get; private init; } = [];
    /// <summary>What was typed in: short text, number, reflection.</summary>
    public string Written { get; private init; } = "";
    /// <summary>What would have been right: short text (the first is the answer, the rest are right too), number.</summary>
    public IReadOnlyList<string> Accepted { get; private init; } = [];

    /// <summary>The question's text without the paragraph around it, so that it may stand in a legend or a heading.</summary>
    public string TextHtml => SheetHtml.Inline(Question.TextHtml);
    /// <summary>Several paragraphs, a list, a picture: too much for a legend.</summary>
    public bool IsLongText => SheetHtml.IsBlock(TextHtml);

    public IEnumerable<SheetGap> Gaps => Stretches.Select(stretch => stretch.Gap).OfType<SheetGap>();
    public bool IsMultiple => Kind is QuestionKind.MultipleChoice;
    public bool IsAnswered => Outcome is not QuestionOutcome.Unanswered;

    public string Id(string part) => $"{IdPrefix}-{part}";

    public static QuestionSheet For(Question question, Arrangement arrangement, Response? response, string idPrefix)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(arrangement);
        var answer = response ?? Response.Empty;
        var fields = answer.ToPosted(question, arrangement);
        var right = Scoring.RightParts(question, answer);
        var sheet = new QuestionSheet
        {
            Question = question, Response = response, IdPrefix = idPrefix, Kind = KindOf(question), Outcome = OutcomeOf(question, response),
        };
        return question switch
        {
            ChoiceQuestion choice => sheet with { Options = [.. arrangement.Order.Where(source => source < choice.Options.Count).Select(source => Option(choice.Options[source], arrangement, source, fields))] },
            OrderingQuestion ordering => sheet with { Items = [.. arrangement.Order.Where(source => source < right.Count).Select(source =>
                new SheetItem(SheetHtml.Inline(ordering.Items[source].Html), answer.At(source), source + 1, right[source]))] },
            MatchingQuestion matching => sheet with { RightSides = RightSidesOf(matching, arrangement), Pairs = [.. matching.Pairs.Select((pair, left) =>
                new SheetPair(SheetHtml.Inline(pair.LeftHtml), fields[left], ChosenText(matching, answer.At(left)), pair.RightText, right[left]))] },
            GapsQuestion gaps => sheet with { Stretches = StretchesOf(gaps, fields, right) },
            ShortTextQuestion text => sheet with { Written = fields[0], Accepted = text.Accepted },
            NumberQuestion number => sheet with { Written = fields[0], Accepted = [number.Written.Replace("..", " – ", StringComparison.Ordinal)] },
            _ => sheet with { Written = fields[0] },
        };
    }

    private static SheetOption Option(ChoiceOption option, Arrangement arrangement, int source, IReadOnlyList<string> ticked)
    {
        var token = Token(arrangement, source);
        return new(token, SheetHtml.Inline(option.Html), ticked.Contains(token), option.IsRight, option.FeedbackHtml);
    }

    // Right sides that read the same are offered once.
    private static SheetRightSide[] RightSidesOf(MatchingQuestion matching, Arrangement arrangement) =>
        [.. arrangement.Order.Where(source => source < matching.Pairs.Count && ResponseForm.FirstAlike(matching, source) == source)
            .Select(source => new SheetRightSide(Token(arrangement, source), matching.Pairs[source].RightText))];

    private static SheetStretch[] StretchesOf(GapsQuestion gaps, IReadOnlyList<string> fields, IReadOnlyList<bool> right)
    {
        var index = 0;
        return [.. gaps.Parts.Select(part => part is Gap gap
            ? new SheetStretch("", new(index + 1, fields[index], gap.Accepted is [var first, ..] ? first : "", right[index++]))
            : new SheetStretch(part is GapText text ? text.Html : "", null))];
    }

    private static string ChosenText(MatchingQuestion matching, string chosen) =>
        ResponseForm.Parse(chosen) is { } source && source < matching.Pairs.Count ? matching.Pairs[source].RightText : "";

    private static string Token(Arrangement arrangement, int source) => ResponseForm.Token(arrangement.PlaceOf(source) ?? 0);

    private static QuestionKind KindOf(Question question) => question switch
    {
        ChoiceQuestion { IsMultiple: true } => QuestionKind.MultipleChoice,
        ChoiceQuestion => QuestionKind.SingleChoice,
        OrderingQuestion => QuestionKind.Ordering,
        MatchingQuestion => QuestionKind.Matching,
        ShortTextQuestion => QuestionKind.ShortText,
        NumberQuestion => QuestionKind.Number,
        GapsQuestion => QuestionKind.Gaps,
        _ => QuestionKind.Reflection,
    };

    // Sending a multiple choice without a tick is an answer: nothing may be what is right.
    private static QuestionOutcome OutcomeOf(Question question, Response? response) =>
        response is null || (response.IsEmpty && question is not ChoiceQuestion { IsMultiple: true }) ? QuestionOutcome.Unanswered
        : !question.IsScored ? QuestionOutcome.Unscored
        : Scoring.Share(question, response) switch
        {
            >= 1 => QuestionOutcome.Right,
            > 0 => QuestionOutcome.PartlyRight,
            _ => QuestionOutcome.NotRight,
        };
}
