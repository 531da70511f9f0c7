using Microsoft.AspNetCore.Mvc;

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

    /// <summary>An error is shown whatever was sent; the link that ends mails and the provider's sign-out bring signed tokens of their own.</summary>
    [Fact]
    public void Only_these_take_forms_without_their_token()
    {
        Assert.Equal(["StatusPage", "UnsubscribePage"], typeof(Program).Assembly.GetTypes().Where(type => type.IsDefined(typeof(IgnoreAntiforgeryTokenAttribute), inherit: true)).Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["ProviderSignOut.cs"], Source.Files(".cs").Where(file => new[] { ".MapPost(", ".MapPut(", ".MapPatch(", ".MapDelete(", ".MapMethods(", "DisableAntiforgery" }.Any(call => file.Text.Contains(call, StringComparison.Ordinal))).Select(file => file.Path.Split('/')[^1]));
    }

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
