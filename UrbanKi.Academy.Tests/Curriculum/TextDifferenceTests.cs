using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Curriculum;

public sealed class TextDifferenceTests
{
    private static string Marked(string old, string now) => string.Join('\n', TextDifference.Of(old, now).Select(line => line.Kind switch { LineKind.Added => "+", LineKind.Removed => "-", _ => " " } + line.Text));

    [Theory]
    [InlineData("a\nb\nc", "a\nb\nc", " a\n b\n c")]
    [InlineData("a\nb\nc", "a\nx\nc", " a\n-b\n+x\n c")]
    [InlineData("a\nc", "a\nb\nc", " a\n+b\n c")]
    [InlineData("a\nb\nc", "a\nc", " a\n-b\n c")]
    [InlineData("a\nb", "b\na", "-a\n b\n+a")]
    [InlineData("a\r\nb\r\n", "a\nb", " a\n b")]
    [InlineData("a\na\na", "a", " a\n-a\n-a")]
    [InlineData("", "neu", "-\n+neu")]
    public void Tells_what_is_new_and_what_is_gone(string old, string now, string marked) => Assert.Equal(marked, Marked(old, now));

    [Fact]
    public void Texts_too_long_to_compare_count_as_replaced()
    {
        var (old, now) = (string.Join('\n', Enumerable.Range(0, 3000)), string.Join('\n', Enumerable.Range(3000, 3000)));
        Assert.Equal((3000, 3000), (TextDifference.Of(old, now).Count(line => line.Kind == LineKind.Removed), TextDifference.Of(old, now).Count(line => line.Kind == LineKind.Added)));
    }

    /// <summary>Whatever is compared: the lines that stay and go are the old text, those that stay and come the new one.</summary>
    [Fact]
    public void Both_texts_can_be_read_from_the_difference()
    {
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            string Text() => string.Join('\n', Enumerable.Range(0, random.Next(1, 12)).Select(_ => "abcd"[random.Next(4)]));
            var (old, now) = (Text(), Text());
            var lines = TextDifference.Of(old, now);
            Assert.Equal(old, string.Join('\n', lines.Where(line => line.Kind != LineKind.Added).Select(line => line.Text)));
            Assert.Equal(now, string.Join('\n', lines.Where(line => line.Kind != LineKind.Removed).Select(line => line.Text)));
        }
    }
}
