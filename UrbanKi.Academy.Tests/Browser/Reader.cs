using System.Collections.Concurrent;
using Microsoft.Playwright;
using UrbanKi.Academy.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace UrbanKi.Academy.Tests.Browser;

/// <summary>One person at one device. Whatever the browser complains about on the way is kept, and must be nothing in the end.</summary>
internal sealed class Reader : IAsyncDisposable
{
    /// <summary>How many milliseconds something may take to be seen on a busy machine.</summary>
    public const float Patience = 20_000;

    private readonly ConcurrentQueue<string> complaints = [];

    private Reader(IBrowserContext device, IPage page, Words words) => (Device, Page, Words) = (device, page, words);

    public IBrowserContext Device { get; }

    public IPage Page { get; }

    public Words Words { get; private set; }

    /// <summary>Where the reader is, from the site's root.</summary>
    public string Place => new Uri(Page.Url).PathAndQuery;

    public static async Task<Reader> ComeAsync(IBrowser browser, Uri site, string language, bool script)
    {
        var device = await browser.NewContextAsync(new() { BaseURL = site.ToString(), Locale = language == "en" ? "en-GB" : "de-DE", JavaScriptEnabled = script, ReducedMotion = ReducedMotion.Reduce });
        device.SetDefaultTimeout(Patience);
        var reader = new Reader(device, await device.NewPageAsync(), new(language));
        reader.Listen(site);
        return reader;
    }

    public async Task GoAsync(string address)
    {
        var answer = await Page.GotoAsync(address);
        Assert.True(answer!.Ok, $"{address} answered {answer.Status}.");
    }

    /// <summary>Signs in by the form, with the keyboard only, wherever the reader is.</summary>
    public async Task SignInAsync(string email, string password)
    {
        if (!Place.StartsWith("/account/login", StringComparison.Ordinal)) await GoAsync("/account/login");
        await Page.TabToAsync(Page.GetByLabel(Words["Account_Email"]));
        await Page.Keyboard.TypeAsync(email);
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.TypeAsync(password);
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForURLAsync(address => !address.Contains("/account/login", StringComparison.Ordinal));
    }

    /// <summary>Signs out by the menu, so that somebody else can use the device.</summary>
    public async Task SignOutAsync()
    {
        await Page.PressOnAsync(Page.Locator("summary").Filter(new() { HasText = Words["Frame_Account"] }));
        await Page.PressOnAsync(Page.GetByRole(AriaRole.Button, new() { Name = Words["Frame_SignOut"] }));
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = Words["Frame_SignIn"] }).First).ToBeVisibleAsync();
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>From here on the pages are expected in this language.</summary>
    public void Speaks(string language) => Words = new(language);

    /// <summary>Changes the page's language with the link at the top.</summary>
    public async Task SwitchLanguageAsync()
    {
        var other = Words.Language == "de" ? "en" : "de";
        await Page.PressOnAsync(Page.GetByRole(AriaRole.Link, new() { Name = Words["Frame_SwitchLanguage"] }));
        await Expect(Page.Locator($"html[lang={other}]")).ToBeAttachedAsync();
        Words = new(other);
    }

    /// <summary>No error in the console, nothing blocked by the content security policy, no request that failed or left the site.</summary>
    public void AssertNoComplaints(params string[] except)
    {
        var found = complaints.Where(complaint => !except.Any(expected => complaint.Contains(expected, StringComparison.Ordinal))).ToList();
        complaints.Clear();
        Assert.Empty(found);
    }

    public async ValueTask DisposeAsync() => await Device.DisposeAsync();

    private void Listen(Uri site)
    {
        var (origin, data) = (site.GetLeftPart(UriPartial.Authority) + "/", "data:");
        Device.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Enqueue($"console: {message.Text} ({message.Location})");
        };
        Device.WebError += (_, error) => complaints.Enqueue($"script: {error.Error}");
        Device.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(origin, StringComparison.Ordinal) && !request.Url.StartsWith(data, StringComparison.Ordinal)) complaints.Enqueue($"foreign: {request.Url}");
        };
        // A download leaves the page's own request aborted.
        Device.RequestFailed += (_, request) =>
        {
            if (request.Failure != "net::ERR_ABORTED") complaints.Enqueue($"failed: {request.Url} {request.Failure}");
        };
        Device.Response += (_, response) =>
        {
            if (response.Status >= 400) complaints.Enqueue($"answered {response.Status}: {response.Url}");
        };
    }
}
