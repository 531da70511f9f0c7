using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Home;

public sealed class HomePageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    [Fact]
    public async Task A_stranger_is_told_what_this_is_and_where_to_sign_in()
    {
        var page = (await academy.Stranger().GetAsync("/")).IsOk();
        Assert.True(page.Has("main a[href='/account/login']"));
        Assert.DoesNotContain("Probekurs", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newcomer_is_offered_the_first_lesson_of_the_recommended_course()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        var page = (await lena.GetAsync("/")).IsOk();
        Assert.Equal("/courses/probe-kurs/erste-lektion", page.One(".ac-continue .kern-btn--primary").GetAttribute("href"));
        Assert.Contains("Erste Lektion", page.One(".ac-continue").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_began_goes_on_where_they_left_off()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        await lena.PostAsync("/courses/probe-kurs/erste-lektion");
        var page = (await lena.GetAsync("/")).IsOk();
        Assert.Equal("/courses/probe-kurs/zweite-lektion", page.One(".ac-continue .kern-btn--primary").GetAttribute("href"));
        Assert.Contains("33", page.One(".ac-continue").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_step_before_the_end_is_the_quiz()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        foreach (var lesson in new[] { ProbeContent.First, ProbeContent.Second }) await lena.PostAsync($"/courses/probe-kurs/{lesson}");
        var page = (await lena.GetAsync("/")).IsOk();
        Assert.Equal("/courses/probe-kurs/quiz", page.One(".ac-continue .kern-btn--primary").GetAttribute("href"));
    }

    [Fact]
    public async Task The_page_greets_in_the_language_that_was_asked_for()
    {
        var lena = await academy.ClientOf(Cast.Lena);
        var page = (await lena.GetAsync("/?culture=en")).IsOk();
        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains("First lesson", page.Text, StringComparison.Ordinal);
        Assert.Equal("en", (await lena.GetAsync("/")).Document.DocumentElement.GetAttribute("lang"));
    }
}
