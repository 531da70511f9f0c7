using System.Net;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Paths;

public sealed class PathPageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    [Fact]
    public async Task A_path_lists_its_courses_in_their_order_and_leads_to_the_first_that_is_open()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        var page = (await lena.GetAsync("/paths/alle")).IsOk();
        Assert.Equal(["/courses/probe-kurs", "/courses/nur-deutsch"], page.All("main a.is-main").Select(link => link.GetAttribute("href")));
        Assert.Equal("/courses/probe-kurs", page.One("main a.kern-btn--primary").GetAttribute("href"));
        await lena.CompleteAsync();
        Assert.Equal("/courses/nur-deutsch", (await lena.GetAsync("/paths/alle")).One("main a.kern-btn--primary").GetAttribute("href"));
    }

    [Fact]
    public async Task The_catalogue_leads_to_it() => Assert.True((await (await academy.ClientOf(Cast.Lena)).GetAsync("/courses")).IsOk().Has("main a[href='/paths/alle']"));

    [Fact]
    public async Task An_unknown_path_is_not_found() => (await (await academy.ClientOf(Cast.Lena)).GetAsync("/paths/gibt-es-nicht")).Is(HttpStatusCode.NotFound);
}
