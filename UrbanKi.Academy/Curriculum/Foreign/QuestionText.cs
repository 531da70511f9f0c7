using System.Globalization;

namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>Writes a question in our own notation, as content/README.md describes it.</summary>
internal sealed class QuestionText(string language)
{
    private readonly List<string> _lines = [];

    private bool IsGerman => language == "de";

    public static string Write(ForeignQuestion question, string id, string language) => new QuestionText(language).Write(question, id);

    private string Write(ForeignQuestion question, string id)
    {
        if (question is ForeignDescription)
            return string.Join('\n', [.. MarkdownWriter.Lines([.. question.Text.Blocks, .. question.Explanation.Blocks]), ""]);
        var points = question.Points == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {{points={question.Points}}}");
        _lines.Add($"::: question {id}{points}");
        // Code alone is no question for the checker.
        IReadOnlyList<RichBlock> text = question.Text.Blocks.All(block => block is RichCode) ? [new RichParagraph(question.Text.Flat())] : question.Text.Blocks;
        // Behind the text of a reflection, a hint would be taken for something that follows answers.
        if (question is ForeignReflection)
            Hint(question);
        Block(MarkdownWriter.Lines(question is ForeignReflection ? WithoutAnswersInDisguise(text) : text));
        if (question is not ForeignReflection)
            Hint(question);
        Answers(question);
        if (!question.Explanation.IsEmpty)
            Block(Quote(question.Explanation));
        _lines.Add(":::");
        return string.Join('\n', [.. _lines, ""]);
    }

    private void Hint(ForeignQuestion question)
    {
        if (!question.Hint.IsEmpty)
            Block(["> [!TIP]", .. Quote(question.Hint)]);
    }

    private void Answers(ForeignQuestion question)
    {
        switch (question)
        {
            case ForeignChoice choice:
                Block(MarkdownWriter.Items([.. choice.Options.Select(option => (Mark(choice, option), Option(option)))]));
                break;
            case ForeignOrdering ordering:
                Block(MarkdownWriter.Items([.. ordering.Items.Select((item, index) => ($"{index + 1}. ", (IReadOnlyList<string>)[.. MarkdownWriter.Lines(item.Flat()).Select((line, at) => at == 0 ? WithoutBox(line) : line)]))]));
                break;
            case ForeignMatching matching:
                string[] head = IsGerman ? ["Was", "Passt zu"] : ["What", "Goes with"];
                Block(MarkdownWriter.Table([head, .. matching.Pairs.Select(pair => (IReadOnlyList<string>)[MarkdownWriter.Line(pair.Left.Flat(), isInTable: true), MarkdownWriter.Line(pair.Right.Flat(), isInTable: true)])]));
                break;
            case ForeignShortText text:
                Block([.. text.Accepted.Select(answer => $"= {Typed(answer)}")]);
                break;
            case ForeignNumber number:
                Block([$"= {Range(number)}"]);
                break;
            case ForeignGaps gaps:
                Block(MarkdownWriter.Lines(WithoutAnswerLines(gaps.Parts.SelectMany(part => part.IsGap ? [new Run($"{GapPlaces.Mark}")] : part.Text))).Select(WithGaps(gaps)).ToList());
                break;
        }
    }

    private void Block(IReadOnlyList<string> lines)
    {
        if (_lines.Count > 1 && lines.Count > 0)
            _lines.Add("");
        _lines.AddRange(lines);
    }

    private static string Mark(ForeignChoice choice, ForeignOption option) => choice.IsMultiple ? option.IsRight ? "- [x] " : "- [ ] " : option.IsRight ? "- (x) " : "- ( ) ";

    private static IReadOnlyList<string> Option(ForeignOption option) =>
        [.. MarkdownWriter.Lines(option.Text.Flat()), .. option.Feedback.IsEmpty ? [] : Quote(option.Feedback)];

    private static IReadOnlyList<string> Quote(RichText text) =>
        [.. MarkdownWriter.Lines(text.Blocks).Select((line, index) => line.Length == 0 ? ">" : "> " + (index == 0 ? WithoutCallout(line) : line))];

    /// <summary>"[!" at the beginning of a quote announces a call-out, escaped or not.</summary>
    private static string WithoutCallout(string line) => line.StartsWith("\\[!", StringComparison.Ordinal) || line.StartsWith("\\[\\!", StringComparison.Ordinal) ? "\\[ " + line[2..] : line;

    /// <summary>An item that begins with "( )" or "(x)" would be taken for an option, escaped or not.</summary>
    private static string WithoutBox(string line) => line is ['(', ' ' or 'x' or 'X', ')', ..] ? line[1] == ' ' ? $"(\u00A0{line[2..]}" : $"( {line[1..]}" : line;

    private static string Typed(string answer) => MarkdownLine.Escaped(answer);

    /// <summary>With a decimal comma where three digits behind a point could be taken for thousands.</summary>
    private string Number(decimal number)
    {
        var written = number.ToString("0.###############", CultureInfo.InvariantCulture);
        return IsGerman || written.Split('.') is [_, { Length: 3 }] ? written.Replace('.', ',') : written;
    }

    private string Range(ForeignNumber number) =>
        number.From == number.To ? Number(number.From)
        : number.Middle is { } middle ? $"{Number(middle)} ± {Number(number.To - middle)}"
        : $"{Number(number.From)}..{Number(number.To)}";

    private static Func<string, string> WithGaps(ForeignGaps gaps)
    {
        var waiting = new Queue<string>(gaps.Parts.Where(part => part.IsGap).Select(part => $"{{{{{string.Join('|', part.Accepted.Select(Typed))}}}}}"));
        // A brace beside a gap would be taken for one of its own.
        return line => string.Concat(line.Select((c, at) => c != GapPlaces.Mark ? $"{c}" : $"{(at > 0 && line[at - 1] == '{' ? " " : "")}{waiting.Dequeue()}{(at + 1 < line.Length && line[at + 1] == '}' ? " " : "")}"));
    }

    /// <summary>The last block decides what a question is: a reflection may not end in what looks like answers.</summary>
    private static IReadOnlyList<RichBlock> WithoutAnswersInDisguise(IReadOnlyList<RichBlock> blocks) =>
        blocks.Count == 0 ? blocks : [.. blocks.SkipLast(1), new RichParagraph(WithoutAnswerLines(new RichText([blocks[^1]]).Flat()))];

    /// <summary>A character that nobody sees before "=" makes it a sign like any other.</summary>
    private static List<Run> WithoutAnswerLines(IEnumerable<Run> runs)
    {
        var written = new List<Run>();
        foreach (var run in runs)
        {
            var isLineStart = written.Count == 0 || written[^1].IsBreak;
            if (isLineStart && run.Text.AsSpan().TrimStart().StartsWith("="))
                written.Add(new("\u2060"));
            // White space at a line's start is dropped anyway.
            if (!isLineStart || !string.IsNullOrWhiteSpace(run.Text) || run.IsBreak || run.IsPicture)
                written.Add(run);
        }
        return written;
    }
}
