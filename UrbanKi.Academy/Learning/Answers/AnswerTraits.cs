using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Learning;

/// <summary>What is counted of an answer: nothing of what somebody wrote, only what they ticked and what was right.</summary>
public static class AnswerTraits
{
    /// <summary>How many traits stand before those of the question's parts: answered, all right.</summary>
    public const int Leading = 2;

    /// <summary>Whether it was answered at all, whether all of it is right, then for each part: an option is ticked; an item, pair or gap is right. As many for every answer to the same question.</summary>
    public static IReadOnlyList<bool> Of(Question question, Response? response)
    {
        var given = response ?? Response.Empty;
        var isAnswered = response is not null && (!given.IsEmpty || question is ChoiceQuestion { IsMultiple: true });
        var parts = question switch
        {
            ChoiceQuestion choice => choice.Options.Select((_, index) => given.Values.Select(ResponseForm.Parse).Contains(index)),
            OrderingQuestion or MatchingQuestion or GapsQuestion => Scoring.RightParts(question, given),
            _ => [],
        };
        return [isAnswered, Scoring.Share(question, response) >= 1, .. parts];
    }
}
