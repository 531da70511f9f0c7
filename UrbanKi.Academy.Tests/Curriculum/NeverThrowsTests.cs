using System.Text;
using CsCheck;
using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Curriculum;

public class NeverThrowsTests
{
    private static readonly string[] Snippets =
    [
        "---\n", "title: a\n", "\n\n", "::: question a\n", "::: question b {points=2}\n", ":::\n", "- ( ) a\n", "- (x) b\n", "- [ ] c\n", "- [x] d\n", "  > e\n", "> f\n", "> [!TIP]\n", "> [!NOTE]\n", "1. g\n", "| a | b |\n", "|---|---|\n",
        "= 42\n", "= 1..2\n", "= 1 ± 2\n", "{{a|b}}", "{{", "}}", "[[x]]", "[a](b.md)", "[a](glossary:token)", "![a](../images/a.svg)", "<b>", "<!--", "`", "```\n", "**", "_", "&amp;", "\\", "## h\n", "#### i\n", "\t", " ", "    ", "ä", "\uFEFF", "\0", "\r", "🙂",
        "&a", "*a", "a: [b, {c: d}]\n", "!!x ", "? ", "- ", "%YAML 1.2\n", "\"", "'", "|\n", ">\n", "https://example.org", "::: fact art-4\n", "quiz: final\n", "draw: 3\n", "z. B. ",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.OneOf(Snippets).Array[0, 40].Select(string.Concat));

    private static readonly string[] Paths = [.. new TinyContent().Files.Paths];

    [Fact]
    public void Any_text_in_any_file_is_read_or_reported() =>
        Gen.Select(Gen.OneOf(Paths), Text).Sample((path, text) => { _ = new TinyContent().Set(path, text).Read().Findings.Count; }, iter: 1500);

    [Fact]
    public void Any_text_behind_front_matter_is_read_or_reported() =>
        Text.Sample(text => { _ = new TinyContent().Set(TinyContent.Lesson, TinyContent.LessonHead + text).Read().Findings.Count; }, iter: 1500);

    [Fact]
    public void Any_text_in_a_question_is_read_or_reported() => Text.Sample(text => { _ = new TinyContent().Ask(text).Read().Findings.Count; }, iter: 1500);

    [Fact]
    public void Any_change_to_a_good_file_is_read_or_reported() =>
        Gen.Select(Gen.OneOf(Paths), Gen.Int[0, 400], Gen.Int[0, 8], Text).Sample((path, at, length, text) =>
        {
            var content = new TinyContent();
            var before = content[path];
            var start = Math.Min(at, before.Length);
            _ = content.Set(path, before[..start] + text + before[Math.Min(before.Length, start + length)..]).Read().Findings.Count;
        }, iter: 1500);

    [Fact]
    public void Any_bytes_are_read_or_reported() =>
        Gen.Select(Gen.OneOf([.. Paths, "courses/tiny/images/a.svg", "courses/tiny/images/a.png"]), Gen.Byte.Array).Sample((path, bytes) =>
        {
            _ = new TinyContent().Teach("![a](../images/a.svg) ![b](../images/a.png)").Set(path, bytes).Read().Findings.Count;
        }, iter: 1000);

    [Fact]
    public void Any_bytes_are_measured_or_not()
    {
        foreach (var type in new[] { "image/png", "image/jpeg", "image/webp" })
            Gen.Byte.Array[0, 60].Sample(bytes => { _ = ImageSize.Of(type, [.. "RIFF0000WEBPVP8X"u8[..Math.Min(16, bytes.Length)], .. bytes]); _ = ImageSize.Of(type, [0xFF, 0xD8, 0xFF, 0xE0, .. bytes]); }, iter: 500);
    }

    [Fact]
    public void Whatever_is_written_its_HTML_is_safe() =>
        Text.Sample(text => new TinyContent().Set(TinyContent.Lesson, TinyContent.LessonHead + text).Read().Courses["tiny"].Course is not { } course
            || course.In("de").Lessons[0].Blocks.OfType<ProseBlock>().All(block => SafeHtml.Problem(block.Html) is null), iter: 1500);

    [Theory]
    [InlineData("[a](")]
    [InlineData("[")]
    [InlineData("> ")]
    [InlineData("**a *b ")]
    [InlineData("a <? ")]
    [InlineData("[x]: y\n")]
    [InlineData("::: task\n")]
    [InlineData("|a")]
    [InlineData("- ")]
    [InlineData("{{")]
    [InlineData("[[a]]")]
    public void A_megabyte_of_the_same_is_read_or_reported(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        Assert.NotEmpty(new TinyContent().Set(TinyContent.Lesson, TinyContent.LessonHead + text).Read().Findings);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Deep_YAML_is_reported(string piece)
    {
        var findings = new TinyContent().Set("courses/tiny/course.yml", string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length))).Read().Findings;
        Assert.Contains(findings, finding => finding.Code == FindingCodes.BrokenYaml.Id);
    }

    [Fact]
    public void YAML_on_which_the_scanner_stumbles_is_reported()
    {
        const string Stumble = "title: a\n\"!!x }}a: [b, {c: d}]\n= 1 ± 2\n>\n' > [!NOTE]\n{{";
        foreach (var length in Enumerable.Range(0, Stumble.Length))
            _ = new TinyContent().Set("courses/tiny/course.yml", Stumble[..length]).Read().Findings.Count;
        Assert.Contains(new TinyContent().Set("courses/tiny/course.yml", Stumble).Read().Findings, finding => finding.Code == FindingCodes.BrokenYaml.Id);
    }

    [Fact]
    public void Aliases_that_multiply_are_refused()
    {
        var bomb = new StringBuilder("a: &a [x, x]\n");
        for (var letter = 'b'; letter < 'z'; letter++)
            bomb.Append(letter).Append(": &").Append(letter).Append(" [*").Append((char)(letter - 1)).Append(", *").Append((char)(letter - 1)).Append("]\n");
        Assert.Contains(new TinyContent().Set("courses/tiny/course.yml", bomb.ToString()).Read().Findings, finding => finding.Code == FindingCodes.BrokenYaml.Id);
    }
}
