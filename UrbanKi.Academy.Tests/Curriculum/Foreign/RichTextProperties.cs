using CsCheck;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Curriculum.Foreign;

namespace UrbanKi.Academy.Tests.Curriculum.Foreign;

/// <summary>Whatever a text holds, what is written of it reads the same again.</summary>
public sealed class RichTextProperties
{
    private const int Often = 500;

    [Fact]
    public void A_text_reads_the_same_after_it_was_written() =>
        Generated.Text.Sample(text =>
        {
            var read = Read(string.Join('\n', MarkdownWriter.Lines(text.Blocks)));
            Assert.Equal(Folded(Generated.WordsOf(text)), Folded(read));
        }, iter: Often);

    [Fact]
    public void A_question_passes_the_checker_and_reads_the_same_after_it_was_written() =>
        Gen.Select(Generated.Question, Gen.OneOf((string[])["de", "en"])).Sample((question, language) =>
        {
            var entry = new ForeignEntry("", null, (1, 1), new()) { Question = question };
            var markdown = QuestionText.Write(question, "frage", language);
            QuestionProof.Check(entry, markdown, language);
            Assert.True(!entry.Remarks.HasErrors, $"{string.Join('\n', entry.Remarks.All)}\n{markdown}");
            Assert.Equal(Folded(Generated.WordsOf(question)), Folded(ReadWords(markdown)));
        }, iter: Often);

    private static string Read(string markdown)
    {
        var file = MarkdownFile.Read("de/x.md", "de", System.Text.Encoding.UTF8.GetBytes("---\ntitle: x\n---\n\n" + markdown), new("x"));
        Assert.NotNull(file);
        return HtmlWords.Of(new HtmlText("de").Of(file.Body));
    }

    private static string ReadWords(string markdown)
    {
        var content = new TinyContent().Teach(markdown).Read();
        var course = content.Courses["tiny"].Course;
        Assert.NotNull(course);
        var blocks = course.In("de").Lessons[0].Blocks;
        return blocks[1] switch
        {
            QuestionBlock { Question: var question } => HtmlWords.Of(question.TextHtml + question.HintHtml + question.ExplanationHtml) + " " + question switch
            {
                ChoiceQuestion choice => string.Join(' ', choice.Options.Select(option => option.PlainText + HtmlWords.Of(option.FeedbackHtml ?? ""))),
                OrderingQuestion ordering => string.Join(' ', ordering.Items.Select(item => item.PlainText)),
                MatchingQuestion matching => string.Join(' ', matching.Pairs.Select(pair => pair.LeftText + pair.RightText)),
                ShortTextQuestion text => string.Join(' ', text.Accepted),
                GapsQuestion gaps => string.Concat(gaps.Parts.Select(part => part is GapText text ? HtmlWords.Of(text.Html) : string.Concat(((Gap)part).Accepted))),
                _ => "",
            },
            _ => "",
        };
    }

    /// <summary>Without what nobody sees: white space, and the mark that keeps a line from being an answer.</summary>
    private static string Folded(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u2060'));
}
