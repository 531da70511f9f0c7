using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using MarkdownBlock = Markdig.Syntax.Block;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Reads a question. Its type follows from the last block before the explanation.</summary>
internal sealed class QuestionReader(CustomContainer container, string id, int points, MarkdownFile file, HtmlText html)
{
    private readonly List<MarkdownBlock> _rest = [.. container.Where(block => block is not LinkReferenceDefinitionGroup)];
    private string? _explanation;
    private string? _hint;

    /// <summary>Null after reporting why.</summary>
    public static Question? Read(CustomContainer container, string id, int points, MarkdownFile file, HtmlText html) => new QuestionReader(container, id, points, file, html).Read();

    private Question? Read()
    {
        if (_rest is [.., QuoteBlock last] && Callout.Of(last) is null)
        {
            _explanation = html.Of(last);
            _rest.RemoveAt(_rest.Count - 1);
        }
        if (!TakeHint())
            return null;
        var answers = _rest.LastOrDefault();
        var question = answers switch
        {
            ListBlock { IsOrdered: true } list => ListReader.Ordering(list, this),
            ListBlock list => ListReader.Choice(list, this),
            Table table => MatchingReader.Read(table, this),
            ParagraphBlock paragraph when AnswerLines.AreIn(paragraph) => AnswerLines.Read(paragraph, this),
            ParagraphBlock paragraph when GapsReader.HasGaps(paragraph) => GapsReader.Read(paragraph, this),
            _ => Reflection(_rest),
        };
        if (question is not GapsQuestion && TextBefore(question).SelectMany(PlainText.Leaves).FirstOrDefault(leaf => PlainText.Of(leaf).Text.Contains("{{", StringComparison.Ordinal)) is { } stray)
            Report(FindingCodes.MisplacedGap, stray, "A gap {{…}} stands outside of the last paragraph. Put the text with all gaps last, into one paragraph.");
        return question;
    }

    /// <summary>All but the last block is the question's text; a reflection is text only.</summary>
    private IEnumerable<MarkdownBlock> TextBefore(Question? question) => question is ReflectionQuestion ? _rest : _rest.SkipLast(1);

    private bool TakeHint()
    {
        var place = _rest.FindIndex(block => block is QuoteBlock quote && Callout.Of(quote) is not null && (Callout.IsTip(quote) || quote == _rest[^1]));
        if (place < 0)
            return true;
        var callout = (QuoteBlock)_rest[place];
        var isLast = place == _rest.Count - 1;
        if (!Callout.IsTip(callout) || (isLast && _rest.Take(place).Any(LooksLikeAnswers)))
        {
            Report(FindingCodes.MisplacedCallout, callout, "A call-out stands behind the answers. Put a hint (> [!TIP]) before them; the explanation behind them is a plain block quote.");
            return false;
        }
        if (_rest.Skip(place + 1).OfType<QuoteBlock>().FirstOrDefault(Callout.IsTip) is { } second)
        {
            Report(FindingCodes.MisplacedCallout, second, "There are two hints. Keep one.");
            return false;
        }
        _hint = html.Of(callout);
        _rest.RemoveAt(place);
        return true;
    }

    private static bool LooksLikeAnswers(MarkdownBlock block) =>
        block is Table or ListBlock || block is ParagraphBlock paragraph && (AnswerLines.AreIn(paragraph) || GapsReader.HasGaps(paragraph));

    private ReflectionQuestion? Reflection(IReadOnlyList<MarkdownBlock> text) =>
        Text(text) is var (textHtml, plain) ? Finish(new ReflectionQuestion { Id = id, TextHtml = textHtml, PlainText = plain }) : null;

    /// <summary>A list without boxes is part of a reflection's text, but may be a slip.</summary>
    public Question? ReflectionAfter(ListBlock list)
    {
        Report(FindingCodes.PlainList, list, "The question ends in a plain list, so it is a reflection. For a choice, begin each option with ( ), (x), [ ] or [x].");
        return Reflection(_rest);
    }

    public HtmlText Html => html;

    public string Id => id;

    public void Report(FindingCode code, MarkdownObject at, FindingText message) => file.Report(code, at, message);

    /// <summary>The text before the answers as HTML and plain, or null after reporting that there is none.</summary>
    public (string Html, string Plain)? Text() => Text([.. _rest.SkipLast(1)]);

    /// <summary>For gaps: the text before them may be empty, the gaps are text themselves.</summary>
    public (string Html, string Plain) TextOr(string plainWithoutText)
    {
        var before = _rest.SkipLast(1).ToList();
        return before.Count == 0 ? ("", plainWithoutText) : (html.Of(before), PlainText.Of(before));
    }

    private (string Html, string Plain)? Text(IReadOnlyList<MarkdownBlock> blocks)
    {
        var plain = PlainText.Of(blocks);
        if (plain.Length > 0)
            return (html.Of(blocks), plain);
        Report(FindingCodes.NoQuestionText, container, $"The question \"{id}\" has no text. Write what is asked before the answers, with an empty line between.");
        return null;
    }

    public T Finish<T>(T question) where T : Question => question with { Points = points, HintHtml = _hint, ExplanationHtml = _explanation };
}
