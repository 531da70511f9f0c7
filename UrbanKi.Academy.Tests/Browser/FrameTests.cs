using Microsoft.Playwright;
using UrbanKi.Academy.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace UrbanKi.Academy.Tests.Browser;

/// <summary>What every page has around it: language, theme, the way into the content.</summary>
[Collection(BrowserCollection.Name)]
public sealed class FrameTests(BrowserSite site)
{
    [Fact]
    public async Task Switching_the_language_keeps_the_place()
    {
        var course = ShippedContent.Courses[0];
        var (reader, _) = await site.LearnAsync();
        await using var _ = reader;

        var lesson = course.LessonIds[1];
        await reader.GoAsync($"/courses/{course.Id}/{lesson}");
        await reader.SwitchLanguageAsync();
        Assert.Equal($"/courses/{course.Id}/{lesson}", new Uri(reader.Page.Url).AbsolutePath);
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(course.In("en").Lesson(lesson)!.Title);

        await reader.StartQuizAsync(course.Id);
        var asked = await reader.Page.Locator(".ac-tiles li").CountAsync();
        await reader.GoAsync($"/courses/{course.Id}/quiz?question=3");
        await reader.SwitchLanguageAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(reader.Words["Quiz_Question", 3, asked]);
        reader.AssertNoComplaints();
    }

    [Fact]
    public async Task The_chosen_theme_stays_on_every_page()
    {
        await using var reader = await site.VisitAsync();
        var page = reader.Page;
        await reader.GoAsync("/account/login");
        await page.PressOnAsync(page.Locator("summary").Filter(new() { HasText = reader.Words["Frame_View"] }));
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = reader.Words["Frame_ThemeDark"] }));
        await Expect(page.Locator("html[data-kern-theme=dark]")).ToBeAttachedAsync();
        Assert.StartsWith("/account/login", reader.Place, StringComparison.Ordinal);
        await reader.GoAsync("/privacy");
        await Expect(page.Locator("html[data-kern-theme=dark]")).ToBeAttachedAsync();

        await page.PressOnAsync(page.Locator("summary").Filter(new() { HasText = reader.Words["Frame_View"] }));
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = reader.Words["Frame_ThemeAuto"] }));
        await Expect(page.Locator("html:not([data-kern-theme=dark])")).ToBeAttachedAsync();
        reader.AssertNoComplaints();
    }

    [Fact]
    public async Task A_form_that_writes_is_sent_once_however_often_it_is_clicked()
    {
        var (reader, _) = await site.LearnAsync();
        await using var _ = reader;
        await reader.GoAsync("/account/manage");
        var sent = 0;
        reader.Page.Request += (asked, request) => sent += request.Method == "POST" ? 1 : 0;
        var save = reader.Page.Locator("main form[method=post] button[type=submit]").First;
        await save.ClickAsync(new() { ClickCount = 3 });
        await Expect(reader.Page.Locator("main [role=status]")).ToBeVisibleAsync();
        Assert.Equal(1, sent);
        // The page that came of it may be sent again.
        await reader.Page.RunAndWaitForResponseAsync(() => save.ClickAsync(), answer => answer.Request.Method == "POST");
        Assert.Equal(2, sent);
        reader.AssertNoComplaints();
    }

    [Fact]
    public async Task Escape_closes_a_menu_and_gives_the_focus_back()
    {
        await using var reader = await site.VisitAsync();
        var page = reader.Page;
        await reader.GoAsync("/");
        var summary = page.Locator("summary").Filter(new() { HasText = reader.Words["Frame_View"] });
        await page.PressOnAsync(summary);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("details.ac-menu[open]")).ToHaveCountAsync(0);
        await Expect(summary).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_first_tab_stop_leads_past_the_navigation()
    {
        await using var reader = await site.VisitAsync();
        await reader.GoAsync("/courses");
        await reader.Page.Keyboard.PressAsync("Tab");
        await Expect(reader.Page.Locator(".ac-skip")).ToBeFocusedAsync();
        await Expect(reader.Page.Locator(".ac-skip")).ToBeInViewportAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Page.Locator("main")).ToBeFocusedAsync();
        reader.AssertNoComplaints();
    }
}
