using Microsoft.Playwright;
using UrbanKi.Academy.Tests.Features.Accounts;
using UrbanKi.Academy.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace UrbanKi.Academy.Tests.Browser;

/// <summary>To a real identity provider and back, in a browser that holds the academy to its own Content-Security-Policy.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ProviderTests(BrowserSite browser, ProviderSite site) : IClassFixture<ProviderSite>
{
    [Fact]
    public async Task One_signs_in_and_out_on_both_sides()
    {
        var lena = await site.Academy.EmployAsync(Cast.Lena);
        await site.Provider.TellAsync("frieda", new { name = "Frieda Findig" });
        await using var reader = await Reader.ComeAsync(browser.Browser, new(site.Academy.Address), "de", script: true);
        await reader.GoAsync("/account/login");
        await reader.AssertFitAsync();
        reader.AssertNoComplaints();
        await SignInAsync(reader);
        await Expect(reader.Page.GetByText(reader.Words["Provider_Waiting"])).ToBeVisibleAsync();
        await reader.AssertFitAsync();

        // An administrator decides that this is Lena.
        var andrea = await site.Academy.ClientOf(Cast.Andrea);
        var card = (await andrea.GetAsync((await andrea.GetAsync("/admin/sign-ins")).IsOk().All("main a[href^='/admin/sign-ins/']").Single(link => link.TextContent == "Frieda Findig").GetAttribute("href")!)).IsOk();
        await andrea.PostAsync($"{card.Address}?handler=link", ("person", $"{lena.Id}"));

        await reader.GoAsync("/account/login");
        await reader.Page.PressOnAsync(Button(reader));
        await reader.Page.WaitForURLAsync(site.Academy.Address + "/");
        await Expect(reader.Page.Locator(".ac-menu__who")).ToContainTextAsync(lena.Name);

        await reader.Page.PressOnAsync(reader.Page.Locator("summary").Filter(new() { HasText = reader.Words["Frame_Account"] }));
        await reader.Page.PressOnAsync(reader.Page.GetByRole(AriaRole.Button, new() { Name = reader.Words["Frame_SignOut"] }));
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, sign me out" }).ClickAsync();
        await reader.Page.WaitForURLAsync(site.Academy.Address + "/");
        await Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = reader.Words["Frame_SignIn"] }).First).ToBeVisibleAsync();
        // The provider's own pages are not ours to judge; what stands here is a word of ours against ourselves.
        reader.AssertNoComplaints("foreign:", "fonts.googleapis.com", site.Provider.Address.ToString());
    }

    private static ILocator Button(Reader reader) => reader.Page.GetByRole(AriaRole.Button, new() { Name = reader.Words["Provider_SignIn"] });

    private static async Task SignInAsync(Reader reader)
    {
        await reader.Page.PressOnAsync(Button(reader));
        await reader.Page.Locator("input[name=login]").FillAsync("frieda");
        await reader.Page.Locator("input[name=password]").FillAsync("x");
        await reader.Page.Locator("button[type=submit]").ClickAsync();
    }
}
