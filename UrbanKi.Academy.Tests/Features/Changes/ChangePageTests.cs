using System.Net;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Changes;

public sealed class ChangePageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    [Fact]
    public async Task The_list_leads_to_the_page_and_says_from_when_it_changes()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        var list = (await lena.GetAsync("/changes")).IsOk();
        Assert.Equal("/changes/assistent", list.One("main a.is-main").GetAttribute("href"));
        Assert.Contains("ab 1. Februar 2027", list.Text, StringComparison.Ordinal);
        var page = (await lena.GetAsync("/changes/assistent")).IsOk();
        Assert.Equal("Assistent", page.Heading);
        Assert.Contains("Beispiel zum Anpassen", page.Text, StringComparison.Ordinal);
        Assert.Equal("#was-bleibt", page.One(".ac-outline a").GetAttribute("href"));
    }

    [Fact]
    public async Task The_home_page_tells_of_the_next_change() =>
        Assert.True((await (await academy.ClientOf(Cast.Lena)).GetAsync("/")).IsOk().Has("main a[href='/changes/assistent']"));

    [Fact]
    public async Task An_unknown_change_is_not_found() => (await (await academy.ClientOf(Cast.Lena)).GetAsync("/changes/gibt-es-nicht")).Is(HttpStatusCode.NotFound);
}
