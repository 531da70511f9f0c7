using System.Net;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Certificates;

public sealed class CertificatePagesTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private static async Task<string> EarnAsync(Visitor visitor)
    {
        await visitor.CompleteAsync();
        return (await visitor.GetAsync("/certificates")).IsOk().One("main a[href$='.pdf']").GetAttribute("href")![..^4];
    }

    [Fact]
    public async Task Whoever_has_none_is_told_the_way_to_one()
    {
        var page = (await (await academy.ClientOf(Cast.Lena)).GetAsync("/certificates")).IsOk();
        Assert.True(page.Has("main a[href='/courses']"));
        Assert.False(page.Has("main a[href$='.pdf']"));
    }

    [Fact]
    public async Task The_owner_gets_the_same_file_every_time()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        var address = await EarnAsync(lena);
        var (first, second) = ((await lena.GetAsync($"{address}.pdf")).IsOk(), (await lena.GetAsync($"{address}.pdf?culture=en")).IsOk());
        Assert.Equal("application/pdf", first.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(first.Bytes[..4]));
        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Fact]
    public async Task The_file_is_the_owners_and_for_others_it_does_not_exist()
    {
        var address = await EarnAsync(await academy.ClientOf(Cast.Lena));
        foreach (var who in new[] { Cast.Karl, Cast.Hanna, Cast.Tom })
        {
            var other = await academy.ClientOf(who);
            (await other.GetAsync($"{address}.pdf")).Is(HttpStatusCode.NotFound);
            Assert.False((await other.GetAsync("/certificates")).Has("main a[href$='.pdf']"));
        }
        Assert.NotEqual(HttpStatusCode.OK, (await academy.Stranger().GetAsync($"{address}.pdf")).Status);
    }

    [Fact]
    public async Task Anybody_with_the_number_sees_the_frozen_facts_and_search_engines_do_not()
    {
        var address = await EarnAsync(await academy.ClientOf(Cast.Lena));
        foreach (var reader in new[] { academy.Stranger(), await academy.ClientOf(Cast.Tom) })
        {
            var page = (await reader.GetAsync(address)).IsOk();
            foreach (var word in new[] { "Lena Lernt", Cast.Home, "Probekurs", "23. November 2026", "Erste Lektion" }) Assert.Contains(word, page.Text, StringComparison.Ordinal);
            Assert.Contains("noindex", string.Join(' ', page.Response.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
            Assert.False(page.Has("a[href$='.pdf']"));
        }
    }

    [Fact]
    public async Task A_number_is_found_as_it_was_typed()
    {
        var address = await EarnAsync(await academy.ClientOf(Cast.Lena));
        var typed = address["/certificates/".Length..].Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        Assert.Equal(address, (await academy.Stranger().GetAsync($"/certificates/{typed}")).Is(HttpStatusCode.Redirect).Location);
    }

    [Theory]
    [InlineData("UK-0000-0000-0000-0000")]
    [InlineData("1")]
    [InlineData("%20")]
    public async Task A_number_that_was_never_given_is_not_found(string number)
    {
        (await academy.Stranger().GetAsync($"/certificates/{number}")).Is(HttpStatusCode.NotFound);
        (await (await academy.ClientOf(Cast.Lena)).GetAsync($"/certificates/{number}.pdf")).Is(HttpStatusCode.NotFound);
    }
}
