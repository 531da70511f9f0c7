using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Features.Questions;

/// <summary>What an author could do about a question.</summary>
/// <param name="About">The option or part that it is about.</param>
public sealed record QuestionAdvice(AdviceKind Kind, string? About = null)
{
    private const int Hard = 40;
    private const int Half = 50;

    /// <summary>The gravest first; one that there is nothing to say about gets that said.</summary>
    public static IReadOnlyList<QuestionAdvice> For(Question question, QuestionFigures figures)
    {
        var isMultiple = question is ChoiceQuestion { IsMultiple: true };
        var right = figures.Parts.Where(part => part.IsRight == true).ToList();
        var wrong = figures.Parts.Where(part => part.IsRight == false).ToList();
        List<QuestionAdvice> advice =
        [
            .. wrong.Where(part => !isMultiple && part.Share.Percent > right.Max(other => other.Share.Percent)).Select(part => new QuestionAdvice(AdviceKind.WrongPreferred, part.Text)),
            .. wrong.Where(part => isMultiple && part.Share.Percent >= Half).Select(part => new QuestionAdvice(AdviceKind.WrongBelieved, part.Text)),
            .. right.Where(part => isMultiple && part.Share.Percent < Half).Select(part => new QuestionAdvice(AdviceKind.RightOverlooked, part.Text)),
            .. figures.Parts.Where(part => part.IsRight is null && part.Share.Percent < Half).Select(part => new QuestionAdvice(AdviceKind.PartHard, part.Text)),
        ];
        if (figures.AllRight.Percent <= Hard && advice.Count == 0) advice.Add(new(AdviceKind.TooHard));
        if (figures.Answered.Percent <= 75) advice.Add(new(AdviceKind.LeftOpen));
        if (figures.AllRight.IsNearlyAll) advice.Add(new(AdviceKind.TooEasy));
        // Where nearly all are right, every wrong option is hardly chosen: that is said once, above.
        else advice.AddRange(wrong.Where(part => part.Share.IsHardlyAnybody).Select(part => new QuestionAdvice(AdviceKind.WrongUnused, part.Text)));
        return advice.Count > 0 ? advice : [new(AdviceKind.Fine)];
    }
}

public enum AdviceKind
{
    /// <summary>A wrong option is chosen more often than the right one.</summary>
    WrongPreferred,
    /// <summary>At least half tick an option that is wrong.</summary>
    WrongBelieved,
    /// <summary>Fewer than half tick an option that is right.</summary>
    RightOverlooked,
    /// <summary>Fewer than half have this part right.</summary>
    PartHard,
    TooHard,
    /// <summary>Many hand it in without an answer.</summary>
    LeftOpen,
    TooEasy,
    /// <summary>A wrong option that hardly anybody falls for.</summary>
    WrongUnused,
    Fine,
}
