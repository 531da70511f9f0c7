using System.Net;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Catalogue;

public sealed class CataloguePageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private async Task<string[]> FoundAsync(string query, string language = "de")
    {
        var lena = await academy.ClientOf(Cast.Lena);
        await lena.GetAsync($"/?culture={language}");
        return [.. (await lena.GetAsync("/courses" + query)).IsOk().All("main .ac-rows h3 a").Select(link => link.GetAttribute("href")!)];
    }

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in() => (await academy.Stranger().GetAsync("/courses")).Is(HttpStatusCode.Redirect);

    [Theory]
    [InlineData("", "/courses/probe-kurs /courses/nur-deutsch")]
    [InlineData("?q=probe", "/courses/probe-kurs")]
    [InlineData("?q=PROBEKURS gut", "/courses/probe-kurs")]
    [InlineData("?q=zweite", "/courses/probe-kurs")]
    [InlineData("?q=fuehrungskraefte", "/courses/nur-deutsch")]
    [InlineData("?q=führungskräfte", "/courses/nur-deutsch")]
    [InlineData("?q=zahnarzt", "")]
    [InlineData("?audience=leaders", "/courses/nur-deutsch")]
    [InlineData("?level=basic", "/courses/probe-kurs")]
    [InlineData("?language=en", "/courses/probe-kurs")]
    [InlineData("?language=en&level=advanced", "")]
    [InlineData("?audience=%00&level=%F0%9F%92%A9&language=xx", "")]
    public async Task Shows_what_fits(string query, string courses) => Assert.Equal(courses, string.Join(' ', await FoundAsync(query)));

    [Fact]
    public async Task Where_nothing_fits_the_way_back_to_everything_is_shown()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        Assert.True((await lena.GetAsync("/courses?q=zahnarzt")).IsOk().Has("main a[href='/courses']"));
    }

    [Fact]
    public async Task Tells_how_far_one_is()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        await lena.PostAsync("/courses/probe-kurs/erste-lektion");
        Assert.Contains("33", (await lena.GetAsync("/courses?q=probe")).One("main .ac-rows .is-end").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_course_without_English_keeps_its_own_language_on_an_English_page()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        var page = (await lena.GetAsync("/courses?culture=en")).IsOk();
        Assert.Equal("de", page.One("a[href='/courses/nur-deutsch']").GetAttribute("lang"));
        Assert.Equal("Trial course", page.One("a[href='/courses/probe-kurs']").TextContent);
    }
}
