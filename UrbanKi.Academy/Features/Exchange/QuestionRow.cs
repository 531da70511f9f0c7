using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Curriculum.Foreign;
using UrbanKi.Academy.Features.Shared.Questions;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Exchange;

/// <summary>What became of one question of the file, as it would be shown.</summary>
public sealed record QuestionRow
{
    public required ForeignItem Item { get; init; }
    /// <summary>What it becomes, or that it is refused.</summary>
    public required string Becomes { get; init; }
    /// <summary>The gravest first.</summary>
    public required IReadOnlyList<(Severity Severity, string Text)> Remarks { get; init; }
    /// <summary>With what is right; null for a paragraph and for what is refused.</summary>
    public required QuestionSheet? Sheet { get; init; }
    /// <summary>A paragraph; null for a question.</summary>
    public required string? ProseHtml { get; init; }

    public int Number => Item.Number;
    public bool IsTaken => Item.IsTaken;

    public static QuestionRow For(ForeignItem item, ExchangeWords words)
    {
        ArgumentNullException.ThrowIfNull(item);
        var blocks = ShownQuestion.Of(item);
        var question = blocks.OfType<QuestionBlock>().FirstOrDefault()?.Question;
        return new()
        {
            Item = item,
            Becomes = words.Of(item.Kind),
            Remarks = [.. item.Remarks.OrderByDescending(remark => remark.Severity).Select(remark => (remark.Severity, words.Of(remark)))],
            Sheet = question is null ? null : QuestionSheet.For(question, Arrangement.Plain(question), null, $"f{item.Number}"),
            ProseHtml = question is null && item.IsTaken ? string.Concat(blocks.OfType<ProseBlock>().Select(prose => prose.Html)) : null,
        };
    }
}
