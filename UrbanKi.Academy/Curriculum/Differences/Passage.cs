namespace UrbanKi.Academy.Curriculum;

/// <summary>A piece of a course that a reader takes in at once: a paragraph, a heading, an option of a question.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words without markup, with single spaces.</param>
/// <param name="QuestionId">The question, reflection, fact or experiment that it belongs to; empty for running text.</param>
/// <param name="Targets">Where its links lead and which pictures it shows, one a line.</param>
/// <param name="Form">The same with its markup: what has the same words and another form looks different.</param>
public sealed record Passage(PassageKind Kind, string Text, string QuestionId = "", string Targets = "", string Form = "");

public enum PassageKind
{
    Title,
    Summary,
    Objective,
    Minutes,
    /// <summary>How many questions an attempt draws.</summary>
    Draw,
    Heading,
    Paragraph,
    ListItem,
    Quote,
    TableCell,
    Code,
    /// <summary>Its text is the alternative text.</summary>
    Picture,
    Task,
    Reflection,
    Experiment,
    Fact,
    Question,
    RightOption,
    WrongOption,
    Feedback,
    /// <summary>Of an ordering, with its right place.</summary>
    Item,
    /// <summary>Of a matching, both sides.</summary>
    Pair,
    /// <summary>What is accepted where words or a number are asked for.</summary>
    Answer,
    /// <summary>A text with gaps; the accepted answers stand in braces.</summary>
    Gaps,
    Hint,
    Explanation,
    Points,
}
