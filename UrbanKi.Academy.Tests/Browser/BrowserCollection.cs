using Microsoft.Playwright;
using UrbanKi.Academy.Hosting.Demo;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Browser;

/// <summary>What people do in a browser, one after another on one site with the demo town.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserSite>
{
    public const string Name = "Browser";
}

/// <summary>Every page and question that comes with the program, in another browser on another such site, so that neither waits for the other.</summary>
[CollectionDefinition(Name)]
public sealed class ShippedPagesCollection : ICollectionFixture<BrowserSite>
{
    public const string Name = "Shipped pages";
}

/// <summary>The browser, and a site in Development on the shipped content with the demo town.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private readonly TemporaryFolder data = new();
    private readonly Dictionary<(string Account, string Language), Reader> returning = [];
    private IPlaywright playwright = null!;
    private SiteProcess site = null!;

    internal IBrowser Browser { get; private set; } = null!;

    internal SiteDatabase Database { get; private set; } = null!;

    internal Uri Address => site.Address;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Reader.Patience);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Find(), Args = Chromium.Arguments });
        site = await SiteProcess.StartAsync(data.Path);
        Database = new(data.Path);
    }

    /// <summary>Somebody at a device of their own, not yet signed in.</summary>
    internal Task<Reader> VisitAsync(string language = "de", bool script = true) => Reader.ComeAsync(Browser, site.Address, language, script);

    /// <summary>A new learner, signed in.</summary>
    internal async Task<(Reader Reader, string Email)> LearnAsync(string language = "de", bool script = true)
    {
        var email = await Database.HireAsync("Berit", language);
        var reader = await VisitAsync(language, script);
        await reader.SignInAsync(email, SiteDatabase.Password);
        return (reader, email);
    }

    /// <summary>One of the demo's accounts on a device of its own where it is signed in already; the same device each time, so tests leave it as it was.</summary>
    internal async Task<Reader> ReturnAsync(string account, string language = "de")
    {
        if (returning.TryGetValue((account, language), out var reader)) return reader;
        reader = await VisitAsync();
        await reader.SignInAsync($"{account}@academy.example", DemoTown.Password);
        if (language == "en") await reader.SwitchLanguageAsync();
        return returning[(account, language)] = reader;
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await Database.DisposeAsync();
        await site.DisposeAsync();
        data.Dispose();
    }
}
