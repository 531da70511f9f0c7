namespace UrbanKi.Academy.Curriculum;

/// <summary>A part of a lesson, in reading order.</summary>
public abstract record Block;

/// <summary>Running text, rendered once: finished, safe HTML.</summary>
public sealed record ProseBlock(string Html, IReadOnlyList<Heading> Headings) : Block;

/// <summary>A practice question, answered in place.</summary>
public sealed record QuestionBlock(Question Question) : Block;

/// <summary>"::: reflect id": a private note, kept for the learner alone.</summary>
public sealed record ReflectBlock(string Id, string PromptHtml) : Block;

/// <summary>"::: task": something to try at work.</summary>
public sealed record TaskBlock(string Html) : Block;

/// <summary>"::: fact id": a dated fact, looked up when it is shown.</summary>
public sealed record FactBlock(string FactId) : Block;

/// <summary>"::: experiment name": an interactive demonstration; the text says the same in words for where it can't run.</summary>
public sealed record ExperimentBlock(string Name, string FallbackHtml) : Block
{
    /// <summary>Those that exist; each has its script.</summary>
    public static readonly IReadOnlyList<string> Names = ["next-word", "threshold", "bias", "tokens", "prompt-workshop", "rule-or-learning"];
}
