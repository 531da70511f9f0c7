using System.Text;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Curriculum.Foreign;

namespace UrbanKi.Academy.Tests.Curriculum.Foreign;

public sealed class MoodleXmlReaderTests
{
    public static TheoryData<int, string> Samples => [.. MoodleXmlSamples.All.Index().Select(sample => (sample.Index, sample.Item.Name))];

    private static ForeignReading Read(string xml) => ForeignFile.Read("fragen.xml", Encoding.UTF8.GetBytes(xml), "de");

    private const string Good = "<question type=\"shortanswer\"><name><text>Gut</text></name><questiontext><text>Was?</text></questiontext><answer fraction=\"100\"><text>ja</text></answer></question>";

    [Theory]
    [MemberData(nameof(Samples))]
    public void Reads_what_Moodle_exports(int index, string name)
    {
        var sample = MoodleXmlSamples.All[index];
        Assert.NotEmpty(name);
        var reading = Read(MoodleXmlSamples.Quiz(sample.Source));
        Assert.Empty(reading.Remarks);
        var item = Assert.Single(reading.Items);
        Assert.Equal(sample.Markdown.ReplaceLineEndings("\n"), item.Markdown?.TrimEnd() ?? "");
        Assert.Equal(sample.Codes.Order(), item.Remarks.Select(remark => remark.Code).Distinct().Order());
        Assert.Equal(item.IsTaken, item.Remarks.All(remark => remark.Severity != Severity.Error));
        Assert.Equal(3, item.Line);
    }

    [Fact]
    public void A_picture_comes_along_as_a_file_that_the_text_names()
    {
        var item = Read(MoodleXmlSamples.Quiz(MoodleXmlSamples.All.Single(sample => sample.Name == "a picture that comes along").Source)).Items[0];
        var (path, bytes) = Assert.Single(item.Pictures);
        Assert.Contains($"]({path})", item.Markdown, StringComparison.Ordinal);
        Assert.Equal(Convert.FromBase64String(MoodleXmlSamples.Png), bytes);
    }

    [Fact]
    public void A_category_holds_until_the_next()
    {
        var items = Read(MoodleXmlSamples.Quiz($"<question type=\"category\"><category><text>$course$/KI</text></category></question>{Good}{Good}<question type=\"category\"><category><text>Recht</text></category></question>{Good}")).Items;
        Assert.Equal(["$course$/KI", "$course$/KI", "Recht"], items.Select(item => item.Category));
        Assert.Equal(["gut", "gut-2", "gut-3"], items.Select(item => item.Id));
    }

    [Theory]
    [InlineData("<quiz>" + Good + "<question type=\"essay\">", 1, "AC805")]
    [InlineData("<quiz>" + Good + Good + "</quizz>", 2, "AC805")]
    [InlineData("<quiz>" + Good + "&nope;</quiz>", 1, "AC805")]
    [InlineData("<!DOCTYPE quiz [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><quiz>" + Good + "</quiz>", 0, "AC806")]
    [InlineData("<?xml version=\"1.0\"?><!doctype quiz><quiz/>", 0, "AC806")]
    [InlineData("<html><body/></html>", 0, "AC807")]
    [InlineData("<quiz></quiz>", 0, "AC801")]
    [InlineData("<quiz/>", 0, "AC801")]
    public void What_stands_before_a_fault_is_kept_and_the_fault_is_named(string xml, int taken, string code)
    {
        var reading = Read(xml);
        Assert.Equal(taken, reading.Taken.Count());
        Assert.Equal(code, Assert.Single(reading.Remarks).Code);
        Assert.True(reading.HasRefusals);
    }

    [Fact]
    public void A_fault_is_found_at_its_line()
    {
        var remark = Assert.Single(Read("\n\n<quiz>\n" + Good + "\n<question>&x;</question></quiz>").Remarks);
        Assert.Equal(5, remark.Line);
    }

    [Fact]
    public void A_document_type_within_a_text_is_a_text() =>
        Assert.True(Read(MoodleXmlSamples.Quiz("<question type=\"essay\"><questiontext format=\"html\"><text><![CDATA[<!DOCTYPE html><p>Was?</p>]]></text></questiontext></question>")).Items[0].IsTaken);

    [Fact]
    public void A_question_that_holds_too_much_is_refused_and_the_next_one_is_read()
    {
        var items = Read(MoodleXmlSamples.Quiz($"<question type=\"essay\">{string.Concat(Enumerable.Repeat("<a/>", 5000))}</question>{Good}")).Items;
        Assert.Equal([false, true], items.Select(item => item.IsTaken));
        Assert.Equal("AC809", items[0].Remarks[0].Code);
    }
}
