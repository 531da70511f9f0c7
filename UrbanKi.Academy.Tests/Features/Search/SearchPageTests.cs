using System.Net;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Search;

public sealed class SearchPageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    [Fact]
    public async Task A_word_leads_to_the_place_where_it_stands()
    {
        var page = (await (await academy.ClientOf(Cast.Lena)).GetAsync("/search?q=rathausschluessel")).IsOk();
        Assert.Equal("/changes/assistent#was-bleibt", page.All("main a.is-main")[0].GetAttribute("href"));
        Assert.Equal("Rathausschlüssel", page.All("main mark")[0].TextContent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%22+OR+1")]
    [InlineData("?q=gibtesnichtxyz")]
    public async Task Nothing_found_is_said_kindly(string query) => Assert.Empty((await (await academy.ClientOf(Cast.Lena)).GetAsync("/search" + query)).IsOk().All("main a.is-main"));

    [Fact]
    public async Task Strangers_sign_in_first() => (await academy.Stranger().GetAsync("/search?q=x")).Is(HttpStatusCode.Redirect);
}
