namespace UrbanKi.Academy.Features.Shared.Questions;

/// <summary>How a question was answered, in a word.</summary>
public enum QuestionOutcome
{
    Unanswered,
    Right,
    PartlyRight,
    NotRight,
    /// <summary>A reflection: written down, but there is no right or wrong.</summary>
    Unscored,
}
