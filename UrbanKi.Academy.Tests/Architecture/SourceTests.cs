namespace UrbanKi.Academy.Tests.Architecture;

public sealed class SourceTests
{
    [Fact]
    public void A_page_says_what_happens_over_http_and_stays_short()
    {
        var pages = Source.Files(".cshtml.cs");
        Assert.True(pages.Count >= 10);
        Assert.Empty(pages.Where(page => page.Text.Split('\n').Length > 100).Select(page => $"{page.Path}: {page.Text.Split('\n').Length} lines"));
    }

    [Fact]
    public void The_program_is_a_table_of_contents() => Assert.InRange(Source.Files("Program.cs").Single().Text.Split('\n').Length, 1, 60);

    [Theory]
    [InlineData("Services")]
    [InlineData("Helpers")]
    [InlineData("Managers")]
    [InlineData("Models")]
    [InlineData("Common")]
    [InlineData("Utils")]
    [InlineData("Dtos")]
    public void No_folder_is_called_after_a_technique(string name) => Assert.DoesNotContain(Source.Files(".cs"), file => file.Path.Split('/').SkipLast(1).Contains(name));
}
