using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Curriculum.Foreign;

namespace UrbanKi.Academy.Features.Exchange;

/// <summary>A question that is nowhere yet, as pages show questions: its pictures lie in the page itself.</summary>
internal static class ShownQuestion
{
    private const int LargestPicture = 512 * 1024;

    public static IReadOnlyList<Block> Of(ForeignItem item)
    {
        var blocks = item.Blocks;
        var shown = item.Images.Where(image => image.Value.Bytes.Length <= LargestPicture)
            .Select(image => (From: image.Key, To: $"data:{image.Value.ContentType};base64,{Convert.ToBase64String(image.Value.Bytes)}")).ToList();
        string Html(string html) => shown.Aggregate(html, (text, image) => text.Replace($"src=\"{image.From}\"", $"src=\"{image.To}\"", StringComparison.Ordinal));
        return shown.Count == 0 ? blocks : [.. blocks.Select(block => block switch
        {
            QuestionBlock question => question with { Question = With(question.Question, Html) },
            ProseBlock prose => prose with { Html = Html(prose.Html) },
            _ => block,
        })];
    }

    private static Question With(Question question, Func<string, string> html)
    {
        var same = question with { TextHtml = html(question.TextHtml), HintHtml = question.HintHtml is { } hint ? html(hint) : null, ExplanationHtml = question.ExplanationHtml is { } why ? html(why) : null };
        return same switch
        {
            ChoiceQuestion choice => choice with { Options = [.. choice.Options.Select(option => option with { Html = html(option.Html), FeedbackHtml = option.FeedbackHtml is { } feedback ? html(feedback) : null })] },
            OrderingQuestion ordering => ordering with { Items = [.. ordering.Items.Select(entry => entry with { Html = html(entry.Html) })] },
            MatchingQuestion matching => matching with { Pairs = [.. matching.Pairs.Select(pair => pair with { LeftHtml = html(pair.LeftHtml) })] },
            GapsQuestion gaps => gaps with { Parts = [.. gaps.Parts.Select(part => part is GapText text ? text with { Html = html(text.Html) } : part)] },
            _ => same,
        };
    }
}
