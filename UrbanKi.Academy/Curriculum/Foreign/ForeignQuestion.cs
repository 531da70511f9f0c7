namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>A question as any of the foreign formats says it: the one form between them and our Markdown.</summary>
internal abstract record ForeignQuestion
{
    public required RichText Text { get; init; }
    /// <summary>Shown after answering.</summary>
    public RichText Explanation { get; init; } = RichText.Empty;
    public RichText Hint { get; init; } = RichText.Empty;
    public int Points { get; init; } = 1;

    public abstract ForeignKind Kind { get; }

    /// <summary>What is asked, without markup.</summary>
    public virtual string Plain => Text.Plain;
}

/// <summary>What a question from another program becomes.</summary>
public enum ForeignKind { SingleChoice, MultipleChoice, Ordering, Matching, ShortText, Number, Gaps, Reflection, Description }

internal sealed record ForeignChoice(bool IsMultiple, IReadOnlyList<ForeignOption> Options) : ForeignQuestion
{
    public override ForeignKind Kind => IsMultiple ? ForeignKind.MultipleChoice : ForeignKind.SingleChoice;
}

internal sealed record ForeignOption(RichText Text, bool IsRight, RichText Feedback);

/// <summary>The items in the right order.</summary>
internal sealed record ForeignOrdering(IReadOnlyList<RichText> Items) : ForeignQuestion
{
    public override ForeignKind Kind => ForeignKind.Ordering;
}

internal sealed record ForeignMatching(IReadOnlyList<(RichText Left, RichText Right)> Pairs) : ForeignQuestion
{
    public override ForeignKind Kind => ForeignKind.Matching;
}

/// <summary>Any of these, typed, is right.</summary>
internal sealed record ForeignShortText(IReadOnlyList<string> Accepted) : ForeignQuestion
{
    public override ForeignKind Kind => ForeignKind.ShortText;
}

/// <summary>A number from the one to the other, both included.</summary>
internal sealed record ForeignNumber(decimal From, decimal To) : ForeignQuestion
{
    /// <summary>The number in their middle, if that is how it was meant: 42 ± 2.</summary>
    public decimal? Middle { get; init; }

    public override ForeignKind Kind => ForeignKind.Number;
}

/// <summary>Text and gaps in turn. What stands before them, and is no part of the sentence with the gaps, is the question's text, which may be empty.</summary>
internal sealed record ForeignGaps(IReadOnlyList<ForeignGapPart> Parts) : ForeignQuestion
{
    public override ForeignKind Kind => ForeignKind.Gaps;

    public override string Plain => Text.Then(RichText.Inline([.. Parts.SelectMany(part => part.IsGap ? [new Run("…")] : part.Text)])).Plain;
}

/// <summary>A stretch of text, or a gap with the answers that it accepts.</summary>
internal sealed record ForeignGapPart(IReadOnlyList<Run> Text, IReadOnlyList<string> Accepted)
{
    public bool IsGap => Accepted.Count > 0;
}

/// <summary>Free text that nobody scores.</summary>
internal sealed record ForeignReflection : ForeignQuestion
{
    public override ForeignKind Kind => ForeignKind.Reflection;
}

/// <summary>Text that asks nothing.</summary>
internal sealed record ForeignDescription : ForeignQuestion
{
    public override ForeignKind Kind => ForeignKind.Description;
}
