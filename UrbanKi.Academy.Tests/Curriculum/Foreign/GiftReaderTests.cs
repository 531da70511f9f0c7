using System.Text;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Curriculum.Foreign;

namespace UrbanKi.Academy.Tests.Curriculum.Foreign;

public sealed class GiftReaderTests
{
    public static TheoryData<int, string> Samples => [.. GiftSamples.All.Index().Select(sample => (sample.Index, sample.Item.Name))];

    private static ForeignReading Read(string gift, string language = "de") => ForeignFile.Read("fragen.gift", Encoding.UTF8.GetBytes(gift), language);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Reads_all_of_GIFT(int index, string name)
    {
        var sample = GiftSamples.All[index];
        Assert.NotEmpty(name);
        var reading = Read(sample.Source);
        var item = Assert.Single(reading.Items);
        Assert.Empty(reading.Remarks);
        Assert.Equal(sample.Markdown.ReplaceLineEndings("\n"), item.Markdown?.TrimEnd() ?? "");
        Assert.Equal(sample.Codes.Order(), item.Remarks.Select(remark => remark.Code).Distinct().Order());
        Assert.Equal(item.IsTaken, item.Remarks.All(remark => remark.Severity != Severity.Error));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Reads_any_line_end_with_and_without_a_byte_order_mark(int index, string name)
    {
        var source = GiftSamples.All[index].Source.ReplaceLineEndings("\n");
        Assert.NotEmpty(name);
        var expected = Read(source).Items.Select(item => item.Markdown);
        foreach (var lineEnd in new[] { "\r\n", "\r" })
            Assert.Equal(expected, Read(source.ReplaceLineEndings(lineEnd)).Items.Select(item => item.Markdown));
        Assert.Equal(expected, ForeignFile.Read("a.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("// \n\n" + source)], "de").Items.Select(item => item.Markdown));
        Assert.Equal(expected, ForeignFile.Read("a.gift", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(source)], "de").Items.Select(item => item.Markdown));
        Assert.Equal(expected, ForeignFile.Read("a.gift", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(source)], "de").Items.Select(item => item.Markdown));
    }

    [Fact]
    public void Reads_all_samples_in_one_file_as_it_reads_them_alone()
    {
        var alone = GiftSamples.All.Select(sample => sample.Markdown.Split('\n')[^1].Length == 0 ? null : Read(sample.Source).Items[0].Kind).ToList();
        // An open brace would swallow what follows, so those that are refused stay apart.
        var sound = GiftSamples.All.Where(sample => sample.Markdown.Length > 0).ToList();
        var together = Read(string.Join("\n\n", sound.Select(sample => sample.Source)));
        Assert.Equal(sound.Count, together.Items.Count);
        Assert.Equal(alone.Where(kind => kind is not null), together.Items.Select(item => item.Kind));
        Assert.Equal(together.Items.Count(item => item.Kind != ForeignKind.Description), together.Items.Where(item => item.Kind != ForeignKind.Description).Select(item => item.Id).Distinct().Count());
    }

    [Fact]
    public void A_category_holds_until_the_next()
    {
        var items = Read("$CATEGORY: $course$/KI/Grundlagen\n\nA?{T}\n\nB?{F}\n\n$CATEGORY: KI/Recht\nC?{T}").Items;
        Assert.Equal(["$course$/KI/Grundlagen", "$course$/KI/Grundlagen", "KI/Recht"], items.Select(item => item.Category));
    }

    [Fact]
    public void A_question_stands_where_it_begins_and_a_remark_where_its_reason_is()
    {
        var items = Read("// Kommentar\n\nA?{T}\n\n  ::Zwei::\n  B?{\n    ~%50%halb\n    =ganz\n  ~nichts}").Items;
        Assert.Equal([(3, 1), (5, 3)], items.Select(item => (item.Line, item.Column)));
        Assert.Equal((7, 6), Assert.Single(items[1].Remarks.Select(remark => (remark.Line, remark.Column))));
    }

    [Fact]
    public void The_words_that_are_put_in_are_in_the_language_of_the_course()
    {
        var items = Read("A?{T}\n\nB?{=a -> b =c -> d}", "en").Items;
        Assert.Contains("- (x) True\n- ( ) False", items[0].Markdown, StringComparison.Ordinal);
        Assert.Contains("| What | Goes with |", items[1].Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_unique_also_beside_those_that_the_course_has() =>
        Assert.Equal(["frage-2", "frage-3", "frage-4"], ForeignFile.Read("a.gift", "::Frage::A?{T}\n\n::Frage::B?{T}\n\n::???::漢字{T}"u8.ToArray(), "de", ["frage"]).Items.Select(item => item.Id));

    [Fact]
    public void A_refused_question_takes_none_of_the_others_along()
    {
        var items = Read("A?{T}\n\nB?{~a\n\nC?{F}\n\nD?{#x}\n\nE?{=a =b}").Items;
        Assert.Equal([true, false, true, false, true], items.Select(item => item.IsTaken));
        Assert.Equal("B?{~a", items[1].Title);
    }
}
