using System.Globalization;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Learning;

/// <summary>What somebody who answers a question goes by: its text and parts in every language, and what is right. Explanations and points may change without making another question of it.</summary>
public static class QuestionWording
{
    /// <summary>Equal for equal wordings; null if the final quiz has no such question.</summary>
    public static string? Of(Course course, string questionId)
    {
        var asked = course.Editions.OrderBy(edition => edition.Key, StringComparer.Ordinal)
            .Select(edition => (Language: edition.Key, Question: edition.Value.Quiz?.Question(questionId)))
            .Where(edition => edition.Question is not null).ToList();
        return asked.Count == 0 ? null : ContentHash.Joined(asked.SelectMany(edition => new[] { edition.Language, edition.Question!.GetType().Name, edition.Question.PlainText }.Concat(Parts(edition.Question))));
    }

    /// <summary>Whether both versions ask the very same question.</summary>
    public static bool IsSame(Course one, Course other, string questionId) => Of(one, questionId) is { } wording && wording == Of(other, questionId);

    private static IEnumerable<string> Parts(Question question) => question switch
    {
        ChoiceQuestion choice => choice.Options.Select(option => $"{(choice.IsMultiple ? "[" : "(")}{(option.IsRight ? "x" : " ")} {option.PlainText}"),
        OrderingQuestion ordering => ordering.Items.Select(item => item.PlainText),
        MatchingQuestion matching => matching.Pairs.SelectMany(pair => new[] { pair.LeftText, pair.RightText }),
        ShortTextQuestion text => text.Accepted,
        NumberQuestion number => [number.From.ToString(CultureInfo.InvariantCulture), number.To.ToString(CultureInfo.InvariantCulture)],
        GapsQuestion gaps => gaps.Parts.Select(part => part is Gap gap ? string.Join('|', gap.Accepted) : HtmlWords.Of(((GapText)part).Html)),
        _ => [],
    };
}
