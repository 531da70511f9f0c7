using System.Text;
using UrbanKi.Academy.Curriculum.Foreign;

namespace UrbanKi.Academy.Tests.Curriculum.Foreign;

public sealed class AikenReaderTests
{
    private const string Good = "Was ist richtig?\nA. Dies\nB) Das\nC. Jenes * mit Stern\nANSWER: B\n";

    private static ForeignReading Read(string aiken, string name = "fragen.txt") => ForeignFile.Read(name, Encoding.UTF8.GetBytes(aiken), "de");

    [Fact]
    public void Reads_a_question_with_its_options()
    {
        var reading = Read(Good);
        Assert.Equal(ForeignFormat.Aiken, reading.Format);
        Assert.Equal("::: question was-ist-richtig\nWas ist richtig?\n\n- ( ) Dies\n- (x) Das\n- ( ) Jenes \\* mit Stern\n:::\n", Assert.Single(reading.Items).Markdown);
        Assert.Empty(reading.Items[0].Remarks);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Reads_any_line_end(string lineEnd) => Assert.Equal(Read(Good).Items[0].Markdown, Read(Good.ReplaceLineEndings(lineEnd)).Items[0].Markdown);

    [Theory]
    [InlineData("Was?\n\nA. a\n\nB. b\n\nANSWER: A\n\n\nWer?\nA. a\nB. b\nanswer: b")]
    [InlineData("Was?\nA) a\nB) b\nANSWER:A\nWer?\nA)\ta\nB) b\nANSWER: B")]
    public void Empty_lines_between_are_no_matter(string aiken) => Assert.Equal(["Was?", "Wer?"], Read(aiken).Taken.Select(item => item.Title));

    [Fact]
    public void Lines_that_go_on_belong_together() =>
        Assert.Equal("::: question eine-frage-in-zwei-zeilen\nEine Frage\\\nin zwei Zeilen?\n\n- (x) eine lange\\\n  Antwort\n- ( ) kurz\n:::\n", Read("Eine Frage\nin zwei Zeilen?\nA. eine lange\nAntwort\nB. kurz\nANSWER: A").Items[0].Markdown);

    [Theory]
    [InlineData("Was?\nA. a\nB. b\n\nWer?\nA. a\nB. b\nANSWER: A", "AC826")]
    [InlineData("Was?\nA. a\nB. b\nANSWER: C", "AC827")]
    [InlineData("Was?\nA. a\nB. b\nANSWER:", "AC827")]
    [InlineData("Was?\nA. a\nB. b\nANSWER: A, B", "AC827")]
    [InlineData("Was?\nA. a\nC. b\nANSWER: A", "AC830")]
    [InlineData("Was?\nA. a\nA. b\nANSWER: A", "AC830")]
    [InlineData("Was?\nA. a\nANSWER: A", "AC815")]
    [InlineData("A. a\nB. b\nANSWER: A", "AC811")]
    [InlineData("Was?\nANSWER: A\n\nA. a", "AC827")]
    public void What_is_wrong_is_named(string aiken, string code) => Assert.Equal(code, Read(aiken).Items[0].Remarks[0].Code);
}
