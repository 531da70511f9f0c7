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
        var (visitor, _) = await site.LearnAsync();
        await using var _ = visitor;

        var lesson = course.LessonIds[1];
        await visitor.GoAsync($"/courses/{course.Id}/{lesson}");
        await visitor.SwitchLanguageAsync();
        Assert.Equal($"/courses/{course.Id}/{lesson}", new Uri(visitor.Page.Url).AbsolutePath);
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(course.In("en").Lesson(lesson)!.Title);

        await visitor.StartQuizAsync(course.Id);
        var asked = await visitor.Page.Locator(".ac-tiles li").CountAsync();
        await visitor.GoAsync($"/courses/{course.Id}/quiz?question=3");
        await visitor.SwitchLanguageAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(visitor.Words["Quiz_Question", 3, asked]);
        visitor.AssertNoComplaints();
    }

    [Fact]
    public async Task The_chosen_theme_stays_on_every_page()
    {
        await using var visitor = await site.VisitAsync();
        var page = visitor.Page;
        await visitor.GoAsync("/account/login");
        await page.PressOnAsync(page.Locator("summary").Filter(new() { HasText = visitor.Words["Frame_View"] }));
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = visitor.Words["Frame_ThemeDark"] }));
        await Expect(page.Locator("html[data-kern-theme=dark]")).ToBeAttachedAsync();
        Assert.StartsWith("/account/login", visitor.Place, StringComparison.Ordinal);
        await visitor.GoAsync("/privacy");
        await Expect(page.Locator("html[data-kern-theme=dark]")).ToBeAttachedAsync();

        await page.PressOnAsync(page.Locator("summary").Filter(new() { HasText = visitor.Words["Frame_View"] }));
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = visitor.Words["Frame_ThemeAuto"] }));
        await Expect(page.Locator("html:not([data-kern-theme])")).ToBeAttachedAsync();
        visitor.AssertNoComplaints();
    }

    [Fact]
    public async Task Escape_closes_a_menu_and_gives_the_focus_back()
    {
        await using var visitor = await site.VisitAsync();
        var page = visitor.Page;
        await visitor.GoAsync("/");
        var summary = page.Locator("summary").Filter(new() { HasText = visitor.Words["Frame_View"] });
        await page.PressOnAsync(summary);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("details.ac-menu[open]")).ToHaveCountAsync(0);
        await Expect(summary).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_first_tab_stop_leads_past_the_navigation()
    {
        await using var visitor = await site.VisitAsync();
        await visitor.GoAsync("/courses");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(visitor.Page.Locator(".ac-skip")).ToBeFocusedAsync();
        await Expect(visitor.Page.Locator(".ac-skip")).ToBeInViewportAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator("main")).ToBeFocusedAsync();
        visitor.AssertNoComplaints();
    }
}
