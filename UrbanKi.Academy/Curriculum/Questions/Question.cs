namespace UrbanKi.Academy.Curriculum;

/// <summary>A question; its type follows from what the author wrote behind the text. All HTML is finished and safe.</summary>
public abstract record Question
{
    /// <summary>Unique in its course, the same in every language.</summary>
    public required string Id { get; init; }
    public required string TextHtml { get; init; }
    /// <summary>The text without markup, for headings and lists.</summary>
    public required string PlainText { get; init; }
    /// <summary>Weight, at least 1.</summary>
    public int Points { get; init; } = 1;
    public string? HintHtml { get; init; }
    public string? ExplanationHtml { get; init; }

    /// <summary>Whether it counts towards the result; only reflections do not.</summary>
    public virtual bool IsScored => true;
}

/// <summary>Single choice (exactly one right option) or multiple choice (any number).</summary>
public sealed record ChoiceQuestion : Question
{
    public required bool IsMultiple { get; init; }
    public required IReadOnlyList<ChoiceOption> Options { get; init; }
}

public sealed record ChoiceOption(string Html, string PlainText, bool IsRight, string? FeedbackHtml);

/// <summary>The list is the right order.</summary>
public sealed record OrderingQuestion : Question
{
    public required IReadOnlyList<OrderingItem> Items { get; init; }
}

public sealed record OrderingItem(string Html, string PlainText);

public sealed record MatchingQuestion : Question
{
    /// <summary>The titles of the two columns.</summary>
    public required string LeftTitle { get; init; }
    public required string RightTitle { get; init; }
    public required IReadOnlyList<MatchingPair> Pairs { get; init; }
}

public sealed record MatchingPair(string LeftHtml, string LeftText, string RightText);

public sealed record ShortTextQuestion : Question
{
    /// <summary>Any of these is right; the first is shown as the answer.</summary>
    public required IReadOnlyList<string> Accepted { get; init; }
}

public sealed record NumberQuestion : Question
{
    /// <summary>Both ends belong to it.</summary>
    public required decimal From { get; init; }
    public required decimal To { get; init; }
    /// <summary>As the author wrote it: "42", "42 ± 2" or "40..44".</summary>
    public required string Written { get; init; }
}

public sealed record GapsQuestion : Question
{
    /// <summary>Text and gaps in turn, in reading order.</summary>
    public required IReadOnlyList<GapPart> Parts { get; init; }

    public IEnumerable<Gap> Gaps => Parts.OfType<Gap>();
}

public abstract record GapPart;

public sealed record GapText(string Html) : GapPart;

/// <summary>A gap; any of the accepted answers is right, the first is shown.</summary>
public sealed record Gap(IReadOnlyList<string> Accepted) : GapPart;

/// <summary>Free text, never scored, seen by nobody but the learner.</summary>
public sealed record ReflectionQuestion : Question
{
    public override bool IsScored => false;
}
