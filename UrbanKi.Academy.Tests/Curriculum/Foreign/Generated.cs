using CsCheck;
using UrbanKi.Academy.Curriculum.Foreign;

namespace UrbanKi.Academy.Tests.Curriculum.Foreign;

/// <summary>Made-up texts and questions, full of what Markdown takes for markup.</summary>
internal static class Generated
{
    private static readonly string[] Pieces =
    [
        "Wort", "ein", "zwei", "ä", "ß", "É", "漢字", "🙂", "x", "1", "2026", "1.", "2)", "-", "+", "*", "**", "***", "_", "__", "#", "##", ">", "<", "<b>", "</b>", "<!--", "&", "&amp;", "&copy", "&#65;", "`", "``", "```", "~~~",
        ":::", "::: question x", ":", "::", "{", "}", "[", "]", "[x]", "[ ]", "( )", "(x)", "(", ")", "[!TIP]", "[!", "!", "![", "](", "[a](b)", "\\", "\\\\", "|", "||", "---", "===", "=", "= 4", "= ", "...", "..", "±", "%", "$", "$$", "\"", "'", "/", "//",
        "http://example.org", "<https://example.org>", "a@b.example", "[[x]]", "\u00A0", "–", "…", "„", "“", "Alle genannten", "1. Mai", "C#", "snake_case", "2*3*4", "a|b", "x<y", "a&b", ".",
    ];

    private static readonly Gen<string> Words = Gen.Select(Gen.OneOf(Pieces).Array[1, 6], Gen.OneOf((string[])["", " ", " ", " "])).Select(parts => string.Join(parts.Item2, parts.Item1));

    private static readonly Gen<Looks> Look = Gen.Frequency((5, Gen.Const(Looks.None)), (2, Gen.Const(Looks.Strong)), (2, Gen.Const(Looks.Emphasis)), (1, Gen.Const(Looks.Strong | Looks.Emphasis)), (1, Gen.Const(Looks.Code)));

    private static readonly Gen<Run> Run = Gen.Frequency(
        (8, Gen.Select(Words, Look, Gen.OneOf((string[])["", " ", "  "]), Gen.OneOf((string[])["", " "])).Select((words, look, before, behind) => new Run(before + words + behind, look))),
        (1, Words.Select(words => new Run(words, Looks.None, "https://example.org/a_(b)?c=1&d=2#e"))),
        (1, Gen.Const(UrbanKi.Academy.Curriculum.Foreign.Run.Break)));

    private static readonly Gen<RichBlock> Paragraph = Run.Array[1, 6].Where(HasWords).Select(runs => (RichBlock)new RichParagraph(runs));

    private static readonly Gen<RichBlock> Block = Gen.Frequency(
        (6, Paragraph),
        (1, Gen.Select(Gen.Bool, Gen.Select(Paragraph, Paragraph.Array[0, 1]).Select((first, rest) => (IReadOnlyList<RichBlock>)[first, .. rest]).Array[1, 3]).Select((isOrdered, items) => (RichBlock)new RichList(isOrdered, items))),
        (1, Gen.OneOf((string[])["a = 1", "if (x) {\n  y\n}", "::: x\n:::", "```", "\ttab"]).Select(code => (RichBlock)new RichCode(code))),
        (1, Gen.Select(Run.Where(run => HasWords([run])), Run).Select((a, b) => (IReadOnlyList<IReadOnlyList<Run>>)[[a], [b]]).Array[2, 3].Select(rows => (RichBlock)new RichTable(rows))));

    public static readonly Gen<RichText> Text = Block.Array[1, 4].Select(blocks => new RichText(blocks)).Where(text => text.Plain.Any(char.IsLetterOrDigit));

    private static readonly Gen<RichText> Line = Paragraph.Select(paragraph => new RichText([paragraph])).Where(text => text.Plain.Any(char.IsLetterOrDigit));

    private static readonly Gen<RichText> Aside = Gen.Frequency((2, Gen.Const(RichText.Empty)), (1, Text));

    private static readonly Gen<string> Typed = Words.Select(FormattedText.Typed).Where(text => text.Length > 0);

    private static readonly Gen<ForeignQuestion> Bare = Gen.OneOf(
        Gen.Select(Line, Gen.Bool, Aside).Select((text, isRight, feedback) => new ForeignOption(text, isRight, feedback)).Array[2, 5].Where(options => options.Any(option => option.IsRight))
            .Select(options => (ForeignQuestion)new ForeignChoice(options.Count(option => option.IsRight) > 1, options) { Text = RichText.Empty }),
        Line.Array[2, 5].Select(items => (ForeignQuestion)new ForeignOrdering(items) { Text = RichText.Empty }),
        Gen.Select(Line, Line).Array[2, 5].Select(pairs => (ForeignQuestion)new ForeignMatching(pairs) { Text = RichText.Empty }),
        Gen.Select(Typed, Typed).Where((a, b) => a != b).Select((a, b) => (ForeignQuestion)new ForeignShortText([a, b]) { Text = RichText.Empty }),
        Gen.Select(Gen.Int[-100_000, 100_000], Gen.Int[0, 5000], Gen.Int[0, 4], Gen.Bool).Select((from, width, digits, isMiddle) =>
        {
            var scale = (decimal)Math.Pow(10, digits);
            return (ForeignQuestion)new ForeignNumber(from / scale, (from + 2 * width) / scale) { Text = RichText.Empty, Middle = isMiddle ? (from + width) / scale : null };
        }),
        Gen.Select(Line, Typed.Where(GapPlaces.CanAccept), Line, Typed.Where(GapPlaces.CanAccept)).Select((before, one, between, two) =>
            (ForeignQuestion)new ForeignGaps([new(before.Flat(), []), new([], [one]), new(between.Flat(), []), new([], [.. new[] { two, one }.Distinct()])]) { Text = RichText.Empty }),
        Gen.Const((ForeignQuestion)new ForeignReflection { Text = RichText.Empty }));

    public static readonly Gen<ForeignQuestion> Question = Gen.Select(Bare, Text, Aside, Aside, Gen.Int[1, 9]).Select((question, text, hint, explanation, points) =>
        question with { Text = text, Hint = hint, Explanation = explanation, Points = points });

    /// <summary>All that is to be read in a text, without the signs of lists and tables.</summary>
    public static string WordsOf(RichText text) => string.Join(' ', text.Blocks.Select(WordsOf));

    public static string WordsOf(ForeignQuestion question)
    {
        // A reflection's last block is written in one paragraph.
        var asked = question is ForeignReflection ? WordsOf(new RichText([.. question.Text.Blocks.SkipLast(1)])) + new RichText([question.Text.Blocks[^1]]).Plain : WordsOf(question.Text);
        return asked + WordsOf(question.Hint) + WordsOf(question.Explanation) + question switch
        {
            ForeignChoice choice => string.Concat(choice.Options.Select(option => WordsOf(option.Text) + WordsOf(option.Feedback))),
            ForeignOrdering ordering => string.Concat(ordering.Items.Select(WordsOf)),
            ForeignMatching matching => string.Concat(matching.Pairs.Select(pair => WordsOf(pair.Left) + WordsOf(pair.Right))),
            ForeignShortText text => string.Concat(text.Accepted),
            ForeignGaps gaps => string.Concat(gaps.Parts.Select(part => RichText.Inline(part.Text).Plain + string.Concat(part.Accepted))),
            _ => "",
        };
    }

    private static string WordsOf(RichBlock block) => block switch
    {
        RichParagraph paragraph => string.Concat(paragraph.Runs.Select(run => run.Text)),
        RichCode code => code.Text,
        RichList list => string.Concat(list.Items.SelectMany(item => item).Select(WordsOf)),
        RichTable table => string.Concat(table.Rows.SelectMany(row => row).SelectMany(cell => cell).Select(run => run.Text)),
        _ => "",
    };

    private static bool HasWords(IReadOnlyList<Run> runs) => runs.Any(run => run.Text.Any(char.IsLetterOrDigit));
}
