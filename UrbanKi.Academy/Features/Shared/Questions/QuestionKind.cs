namespace UrbanKi.Academy.Features.Shared.Questions;

/// <summary>What a learner is asked to do.</summary>
public enum QuestionKind
{
    SingleChoice,
    MultipleChoice,
    Ordering,
    Matching,
    ShortText,
    Number,
    Gaps,
    Reflection,
}
