using System.Net;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Courses;

public sealed class CoursePageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    [Theory]
    [InlineData("/courses/probe-kurs")]
    [InlineData("/courses/gibt-es-nicht")]
    public async Task A_stranger_is_sent_to_sign_in_whether_the_course_exists_or_not(string address) =>
        (await academy.Stranger().GetAsync(address)).Is(HttpStatusCode.Redirect);

    [Fact]
    public async Task An_unknown_course_is_not_found() =>
        (await (await academy.ClientOf(Cast.Lena)).GetAsync("/courses/gibt-es-nicht")).Is(HttpStatusCode.NotFound);

    [Fact]
    public async Task Shows_what_it_is_about_and_where_to_start()
    {
        var page = (await (await academy.ClientOf(Cast.Lena)).GetAsync("/courses/probe-kurs")).IsOk();
        Assert.Equal("Probekurs", page.Heading);
        foreach (var word in new[] { "Kurz und gut.", "prüfen", "Erste Lektion", "Zweite Lektion", "Willkommen." }) Assert.Contains(word, page.Text, StringComparison.Ordinal);
        Assert.Equal("/courses/probe-kurs/erste-lektion", page.One(".kern-btn--primary").GetAttribute("href"));
    }

    [Fact]
    public async Task Remembers_which_lessons_are_done()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        await lena.PostAsync("/courses/probe-kurs/zweite-lektion");
        var page = (await lena.GetAsync("/courses/probe-kurs")).IsOk();
        Assert.Equal("Zweite Lektion", page.One(".ac-lessons li:has(.ac-status--done) a").TextContent);
        Assert.Equal("/courses/probe-kurs/erste-lektion", page.One(".kern-btn--primary").GetAttribute("href"));
        Assert.Contains("33", page.One("#kurs-fortschritt").OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_completed_course_says_when_and_links_the_certificate()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        await lena.CompleteAsync();
        var page = (await lena.GetAsync("/courses/probe-kurs")).IsOk();
        Assert.Contains("23. November 2026", page.Text, StringComparison.Ordinal);
        Assert.StartsWith("/certificates/UK-", page.One("main a[href^='/certificates/']").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(2, page.All(".ac-lessons .ac-status--done").Count);
    }

    [Fact]
    public async Task A_course_without_English_is_shown_in_German_with_a_notice()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        var page = (await lena.GetAsync("/courses/nur-deutsch?culture=en")).IsOk();
        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Nur auf Deutsch", page.One("[lang=de] h1").TextContent);
        Assert.True(page.Has("main .kern-alert"));
        Assert.False((await lena.GetAsync("/courses/probe-kurs")).Has("main .kern-alert"));
    }

    [Fact]
    public async Task A_picture_is_kept_for_ever_and_can_run_nothing()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        var source = (await lena.GetAsync("/courses/probe-kurs/zweite-lektion")).One(".ac-lesson img, article img").GetAttribute("src")!;
        var picture = (await lena.GetAsync(source)).IsOk();
        Assert.Equal("image/svg+xml", picture.Response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", picture.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("sandbox", string.Join(' ', picture.Response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        (await lena.GetAsync(source.Replace("quadrat", "kreis", StringComparison.Ordinal))).Is(HttpStatusCode.NotFound);
        (await lena.GetAsync("/courses/probe-kurs/files/x/..%2F..%2Fcourse.yml")).Is(HttpStatusCode.NotFound);
        (await academy.Stranger().GetAsync(source)).Is(HttpStatusCode.Redirect);
    }
}
